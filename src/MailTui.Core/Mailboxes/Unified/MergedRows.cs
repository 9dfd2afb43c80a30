using MailTui.Core.Index.Lists;

namespace MailTui.Core.Mailboxes.Unified;

/// <summary>
/// The rows of several lists as one, the newest activity first. What stands together in one of them stands together here, and
/// the rows of each keep their order. Immutable.
/// </summary>
internal sealed class MergedRows
{
    private readonly byte[] _list;
    private readonly int[] _row;
    private readonly int[][] _merged;

    public MergedRows(IReadOnlyList<IMessageList> lists)
    {
        Lists = lists;
        int count = lists.Sum(list => list.Counts.Rows);
        (_list, _row) = (new byte[count], new int[count]);
        _merged = [.. lists.Select(list => new int[list.Counts.Rows])];
        int[] next = new int[lists.Count];
        int at = 0;
        var blocks = lists.SelectMany(
            (list, index) => list.Blocks.Select(block => (block.Activity, block.Rows, index))
        );
        foreach (var (_, rows, index) in blocks.OrderByDescending(block => block.Activity))
        {
            for (int i = 0; i < rows; i++)
            {
                (_list[at], _row[at]) = ((byte)index, next[index]);
                _merged[index][next[index]++] = at++;
            }
        }
    }

    /// <summary>What it was made of.</summary>
    public IReadOnlyList<IMessageList> Lists { get; }

    public int Count => _row.Length;

    /// <summary>Which list a row is from, and its row there.</summary>
    public (int List, int Row) this[int row] => (_list[row], _row[row]);

    /// <summary>Where a row of a list stands here; null when the list has changed since and has no such row.</summary>
    public int? Of(int list, int row) => row < _merged[list].Length ? _merged[list][row] : null;

    /// <summary>Of a list, the last row above this one (-1: none) where one goes down, the first below where one goes up.</summary>
    public int Start(int list, int row, int direction)
    {
        int found = Array.BinarySearch(_merged[list], row);
        return found >= 0 ? found
            : direction > 0 ? ~found - 1
            : ~found;
    }
}
