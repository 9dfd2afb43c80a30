using System.Collections.Concurrent;
using MailTui.Core.Messages;

namespace MailTui.Core.Index.Lists;

/// <summary>Conversation by conversation, the newest activity first; each is one row, or a row for each message.</summary>
internal sealed class ThreadedList : IMessageList
{
    private readonly IndexColumns _columns;
    private readonly int[] _segmentOfThread;
    private readonly Segment[] _segments;
    private readonly int[] _members;
    private readonly ConcurrentDictionary<int, (int Position, int Depth)[]> _orders = [];

    /// <param name="matches">The messages of the list.</param>
    /// <param name="withSent">What the reader sent to these conversations stands in them as well.</param>
    public ThreadedList(IndexColumns columns, RowSet matches, bool withSent, ThreadFolding folding)
    {
        _columns = columns;
        _segmentOfThread = new int[columns.HighestThread + 1];
        int[] positions = matches.ToArray();
        var segments = new List<Segment>();
        int unread = 0;
        foreach (int position in positions)
        {
            ref readonly var row = ref columns[position];
            ref int segment = ref _segmentOfThread[row.Thread];
            if (segment == 0)
            {
                segments.Add(new() { Head = position, Folded = folding.IsFolded(new(row.Thread)) });
                segment = segments.Count;
            }

            segments[segment - 1].Count++;
            segments[segment - 1].Unread += row.Unread ? 1 : 0;
            unread += row.Unread ? 1 : 0;
        }

        var added = withSent ? Sent(matches, segments) : [];
        int first = 0;
        int start = 0;
        foreach (var segment in segments)
        {
            (segment.First, segment.Start) = (first, start);
            first += segment.Count;
            start += segment.Rows;
        }

        _members = new int[first];
        int[] filled = new int[segments.Count];
        foreach (int position in added.Count == 0 ? positions : [.. positions.Concat(added).Order()])
        {
            int segment = _segmentOfThread[columns[position].Thread] - 1;
            _members[segments[segment].First + filled[segment]++] = position;
        }

        _segments = [.. segments];
        Counts = new(positions.Length, unread, start);
    }

    public MessageCounts Counts { get; }

    public IEnumerable<(long Activity, int Rows)> Blocks =>
        _segments.Select(segment => (_columns[segment.Head].Arrived, segment.Rows));

    public ListedRow RowAt(int row, ThreadOrder order)
    {
        int index = SegmentAt(row);
        var segment = _segments[index];
        if (segment.Rows == 1)
            return new(segment.Head, segment.Place(depth: 0, isHead: true));
        var (position, depth) = Ordered(index, order)[row - segment.Start];
        return new(position, segment.Place(depth, isHead: row == segment.Start));
    }

    public int? RowOf(int position, ThreadOrder order)
    {
        int index = _segmentOfThread[_columns[position].Thread] - 1;
        if (index < 0 || Members(index).BinarySearch(position) < 0)
            return null;
        var segment = _segments[index];
        return segment.Rows == 1
            ? segment.Start
            : segment.Start + Array.FindIndex(Ordered(index, order), place => place.Position == position);
    }

    public int? Next(RowSet matches, int row, int direction, ThreadOrder order)
    {
        int count = Counts.Rows;
        if (count == 0)
            return null;
        int next = row;
        for (int left = count; left > 0; left--)
        {
            next += direction;
            next =
                next >= count ? 0
                : next < 0 ? count - 1
                : next;
            int index = SegmentAt(next);
            var segment = _segments[index];
            if (!HasMatch(index, matches))
            {
                // Over the whole conversation at once: its order need not be known.
                int edge = direction > 0 ? segment.Start + segment.Rows - 1 : segment.Start;
                left -= Math.Abs(edge - next);
                next = edge;
            }
            else if (segment.Rows == 1 || matches.Contains(Ordered(index, order)[next - segment.Start].Position))
            {
                return next;
            }
        }

        return null;
    }

    private List<int> Sent(RowSet matches, List<Segment> segments)
    {
        var sent = new List<int>();
        for (int position = 0; position < _columns.Count; position++)
        {
            ref readonly var row = ref _columns[position];
            if (row.Folder != MessageFolder.Sent || matches.Contains(position) || _segmentOfThread[row.Thread] == 0)
                continue;
            segments[_segmentOfThread[row.Thread] - 1].Count++;
            sent.Add(position);
        }

        return sent;
    }

    private ReadOnlySpan<int> Members(int index) => _members.AsSpan(_segments[index].First, _segments[index].Count);

    private bool HasMatch(int index, RowSet matches)
    {
        foreach (int position in Members(index))
        {
            if (matches.Contains(position))
                return true;
        }

        return false;
    }

    private (int Position, int Depth)[] Ordered(int index, ThreadOrder order)
    {
        if (_orders.TryGetValue(index, out var known))
            return known;
        return _orders[index] = order.Of(Members(index));
    }

    private int SegmentAt(int row)
    {
        int low = 0;
        int high = _segments.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (_segments[middle].Start <= row)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }

    private sealed class Segment
    {
        /// <summary>Position of its newest message among the matches.</summary>
        public required int Head { get; init; }

        public required bool Folded { get; init; }

        /// <summary>Where its members begin.</summary>
        public int First { get; set; }

        /// <summary>Its first row.</summary>
        public int Start { get; set; }

        public int Count { get; set; }

        public int Unread { get; set; }

        public int Rows => Folded ? 1 : Count;

        public ThreadPlace Place(int depth, bool isHead) => new(Count, Unread, depth, isHead, Folded && Count > 1);
    }
}
