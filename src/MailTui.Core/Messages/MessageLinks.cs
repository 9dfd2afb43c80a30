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
    /// other mail: two messages with the same subject are not a conversation.
    /// </summary>
    public string? Topic { get; init; }

    /// <summary>
    /// The subject of what a delivery report returns, without prefixes of answers, in lower case; null when the report names
    /// an id, and for all other mail.
    /// </summary>
    public string? ReturnedSubject { get; init; }

    public bool IsEmpty => this == None;

    public bool Equals(MessageLinks? other) =>
        other is not null
        && AlternativeIds.SequenceEqual(other.AlternativeIds)
        && ReportedIds.SequenceEqual(other.ReportedIds)
        && (Topic, ReturnedSubject) == (other.Topic, other.ReturnedSubject);

    public override int GetHashCode() =>
        HashCode.Combine(AlternativeIds.Count, ReportedIds.Count, Topic, ReturnedSubject);
}
