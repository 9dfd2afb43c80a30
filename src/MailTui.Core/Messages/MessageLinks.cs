namespace MailTui.Core.Messages;

/// <summary>What ties a message to others beyond the fields of its envelope.</summary>
public sealed record MessageLinks
{
    public static MessageLinks None { get; } = new();

    /// <summary>
    /// Other ids that the same message is known by, without angle brackets. SES replaces the Message-ID of what it sends,
    /// and answers refer to SES's id: a sent copy carries both.
    /// </summary>
    public IReadOnlyList<string> AlternativeIds { get; init; } = [];

    /// <summary>
    /// The ids of messages that a delivery report (RFC 3464), a disposition notification (RFC 8098) or a feedback report (RFC
    /// 5965) returns, without angle brackets.
    /// </summary>
    public IReadOnlyList<string> ReportedIds { get; init; } = [];

    /// <summary>
    /// What messages have in common that no id ties together: the list and the title of a digest (RFC 1153). Null for all
    /// other mail: two messages with the same subject are not a conversation. A delivery report that names no id has none
    /// either: whatever it and the message it returns could share, the subject and the recipient, is shared as well by every
    /// other message of that subject to them, and these would become one conversation.
    /// </summary>
    public string? Topic { get; init; }

    public bool IsEmpty => AlternativeIds.Count == 0 && ReportedIds.Count == 0 && Topic is null;
}
