namespace MailTui.Core.Index;

/// <summary>How much a list has.</summary>
/// <param name="Total">Messages.</param>
/// <param name="Unread">Of these, unread.</param>
/// <param name="Rows">Rows: fewer than messages where conversations are folded.</param>
public readonly record struct MessageCounts(int Total, int Unread, int Rows)
{
    /// <summary>Of several lists together.</summary>
    public static MessageCounts Sum(IEnumerable<MessageCounts> counts) =>
        counts.Aggregate(
            new MessageCounts(0, 0, 0),
            (a, b) => new(a.Total + b.Total, a.Unread + b.Unread, a.Rows + b.Rows)
        );
}
