namespace MailTui.Core.Index.Lists;

/// <summary>The rows of one list at one moment. Immutable; any thread.</summary>
internal interface IMessageList
{
    MessageCounts Counts { get; }

    /// <summary>What stands together in it, from the top: when something came to it last, and how many rows it takes.</summary>
    IEnumerable<(long Activity, int Rows)> Blocks { get; }

    /// <param name="row">From 0 to the number of rows.</param>
    /// <param name="order">Asked when a conversation is unfolded there.</param>
    ListedRow RowAt(int row, ThreadOrder order);

    /// <summary>The row that shows a message, or the conversation it is folded into; null when none does.</summary>
    int? RowOf(int position, ThreadOrder order);

    /// <summary>The next row that shows a match, going round once to <paramref name="row"/> itself; null when none does.</summary>
    /// <param name="direction">1: down, -1: up.</param>
    int? Next(RowSet matches, int row, int direction, ThreadOrder order);
}
