using MailTui.Core.Messages;

namespace MailTui.Core.Index;

/// <summary>
/// What a delivery report that names no id has in common with the message it returns: the subject, and whoever sent the one
/// and gets the other. Only reports and what was sent have one, and only a report ties: two messages with the same subject
/// are not a conversation.
/// </summary>
/// <param name="Hash">As <see cref="MessageIds.Hash"/>.</param>
/// <param name="IsReport">It returns something; else it may be returned.</param>
internal readonly record struct SubjectTie(long Hash, bool IsReport)
{
    /// <summary>How long a message may be on its way before it is returned: servers give up after five days, gateways later.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromDays(14);

    public static SubjectTie? Of(MessageRecord record)
    {
        var head = record.Head;
        if (record.Links.ReturnedSubject is { } returned)
            return Of(
                returned,
                head.DeliveredTo ?? (head.Envelope.To is [var to, ..] ? to.Address : null),
                isReport: true
            );
        // What SES did not receive, it was not sent by others.
        bool isOwn = head.Folder == MessageFolder.Sent || !head.Verdicts.Checked;
        return isOwn && BaseSubject.Of(head.Envelope.Subject) is { Length: > 0 } subject
            ? Of(subject, (head.Envelope.From is [var from, ..] ? from.Address : null), isReport: false)
            : null;
    }

    private static SubjectTie? Of(string subject, string? address, bool isReport) =>
        string.IsNullOrEmpty(address)
            ? null
            : new(MessageIds.Hash($"returned {address.ToLowerInvariant()} {subject}"), isReport);
}
