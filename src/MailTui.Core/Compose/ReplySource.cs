using MailTui.Core.Messages;

namespace MailTui.Core.Compose;

/// <summary>A message to be answered, forwarded or taken up again.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Parsed">The whole message.</param>
/// <param name="Head">What its header block tells, verdicts and DeliveredTo among it.</param>
/// <param name="Links">Its other ids, such as the one that SES gave to a sent copy.</param>
internal sealed record ReplySource(MessageKey Key, ParsedMessage Parsed, MessageHead Head, MessageLinks Links)
{
    public Envelope Envelope => Head.Envelope;

    /// <param name="content">The whole object.</param>
    /// <param name="summary">Its row in the list.</param>
    public static ReplySource Read(ReadOnlyMemory<byte> content, MessageSummary summary)
    {
        var parsed = MessageParser.Parse(content);
        var head = MessageHeadReader.Read(parsed, summary.Key, summary.Arrived);
        return new ReplySource(
            summary.Key,
            parsed,
            head.DeliveredTo is null ? head with { DeliveredTo = summary.DeliveredTo } : head,
            summary.Links
        );
    }
}
