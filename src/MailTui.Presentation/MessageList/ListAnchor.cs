using MailTui.Core.Index;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;

namespace MailTui.Presentation.MessageList;

/// <summary>What must stay where it is while the rows around it change.</summary>
/// <param name="Row">The selected row.</param>
/// <param name="Line">The screen line of the selected row, from the top of the list.</param>
/// <param name="Keys">The selected message, then the ones that take its place when it is gone, the nearest first.</param>
internal sealed record ListAnchor(int Row, int Line, IReadOnlyList<MessageKey> Keys)
{
    /// <summary>How many neighbours may go together with the selected message before the row alone decides.</summary>
    private const int Neighbours = 20;

    public static ListAnchor Of(RowWindow rows, MessageKey? selected, int row, int top)
    {
        if (selected is not { } key)
            return new(row, row - top, []);

        var keys = new List<MessageKey> { key };
        for (int next = row + 1; next <= row + Neighbours; next++)
        {
            if (rows[next] is { } message)
                keys.Add(message.Key);
        }

        for (int before = row - 1; before >= Math.Max(0, row - Neighbours); before--)
        {
            if (rows[before] is { } message)
                keys.Add(message.Key);
        }

        return new(row, row - top, keys);
    }

    /// <summary>The same, but for a message that is to be selected wherever it is.</summary>
    public ListAnchor Preferring(MessageKey? wanted) => wanted is { } key ? this with { Keys = [key, .. Keys] } : this;

    /// <summary>The row of the first of <see cref="Keys"/> that the list still has; else <see cref="Row"/>, which may be past its end.</summary>
    public async Task<int> FindAsync(IMailbox mailbox, MessageListQuery query, CancellationToken cancellation)
    {
        foreach (MessageKey key in Keys)
        {
            if (await mailbox.PositionAsync(query, key, cancellation) is { } position)
                return position;
        }

        return Row;
    }

    /// <summary>
    /// The top row that keeps the selected line in its place, except at the top of the list: there new mail is to be
    /// seen as long as the selected line stays on the screen.
    /// </summary>
    public int TopFor(int row, int total, int height)
    {
        bool wasAtTop = Row == Line;
        int top = wasAtTop && row < height ? 0 : row - Line;
        return Math.Clamp(top, 0, Math.Max(0, total - height));
    }
}
