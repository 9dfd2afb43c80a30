namespace MailTui.Core.Index.Lists;

/// <summary>Message by message, newest first.</summary>
internal sealed class FlatList : IMessageList
{
    private readonly IndexColumns _columns;
    private readonly int[] _positions;

    /// <param name="positions">Ascending.</param>
    public FlatList(IndexColumns columns, int[] positions)
    {
        (_columns, _positions) = (columns, positions);
        int unread = 0;
        foreach (int position in positions)
            unread += columns[position].Unread ? 1 : 0;
        Counts = new(positions.Length, unread, positions.Length);
    }

    public MessageCounts Counts { get; }

    public IEnumerable<(long Activity, int Rows)> Blocks =>
        _positions.Select(position => (_columns[position].Arrived, 1));

    public ListedRow RowAt(int row, ThreadOrder order) => new(_positions[row], null);

    public int? RowOf(int position, ThreadOrder order) =>
        Array.BinarySearch(_positions, position) is var row and >= 0 ? row : null;

    public int? Next(RowSet matches, int row, int direction, ThreadOrder order)
    {
        int count = _positions.Length;
        for (int step = 1; step <= count; step++)
        {
            int next = (int)((((long)row + ((long)direction * step)) % count + count) % count);
            if (matches.Contains(_positions[next]))
                return next;
        }

        return null;
    }
}
