using MailTui.Core.Text;

namespace MailTui.Core.Rendering;

/// <summary>Wraps one line of text into rows of the terminal.</summary>
internal static class LineBreaker
{
    /// <summary>The rows of <c>text[start..end]</c>, which holds no line end; at least one.</summary>
    /// <param name="prefixLength">The first characters, repeated on continuations unless they fill half of the row.</param>
    public static IEnumerable<LineRow> Break(string text, int start, int end, int prefixLength, int width)
    {
        var prefix = prefixLength <= width / 2 ? text.Substring(start, prefixLength) : "";
        var lead = "";
        while (true)
        {
            var row = NextRow(
                text.AsSpan(start, end - start),
                width - lead.Length,
                lead.Length == 0 ? prefix.Length : 0
            );
            yield return new LineRow(lead, start, row.Length, row.IsTooWide);
            start += row.Consumed;
            if (start >= end)
                yield break;
            lead = prefix;
        }
    }

    /// <summary>Where the rows after the first begin when continuations repeat nothing. One at a time, at most as far as asked.</summary>
    /// <param name="from">Where a row begins.</param>
    public static IEnumerable<int> RowStarts(string line, int from, int prefixLength, int width)
    {
        var start = from;
        while (true)
        {
            start += NextRow(
                line.AsSpan(start),
                width,
                start == 0 && prefixLength <= width / 2 ? prefixLength : 0
            ).Consumed;
            if (start >= line.Length)
                yield break;
            yield return start;
        }
    }

    private static Row NextRow(ReadOnlySpan<char> line, int width, int prefixLength)
    {
        var best = default(Row);
        var position = 0;
        var used = 0;
        var previous = ReadOnlySpan<char>.Empty;
        while (position < line.Length)
        {
            var length = GraphemeCluster.Next(line[position..], out var cells);
            var cluster = line.Slice(position, length);
            // A break inside the prefix would leave a row with nothing but the prefix.
            if (position > prefixLength && BreakRules.MayBreak(previous, cluster))
                best = new Row(position, position);
            if (cluster is " " && position >= prefixLength)
            {
                var next = position + 1;
                while (next < line.Length && line[next] == ' ')
                    next++;
                // Spaces at the edge vanish in the break.
                if (used + (next - position) > width)
                    return position == 0 ? new Row(width, width) : new Row(position, next);
                used += next - position;
                position = next;
                best = new Row(position, position);
                previous = cluster;
                continue;
            }
            if (used + cells > width)
            {
                if (best.Consumed > 0)
                    return new Row(line[..best.Length].TrimEnd(' ').Length, best.Consumed);
                return position > 0 ? new Row(position, position) : new Row(length, length, IsTooWide: true);
            }
            used += cells;
            position += length;
            previous = cluster;
        }
        return new Row(line.Length, line.Length);
    }

    /// <param name="Length">UTF-16 units to show.</param>
    /// <param name="Consumed">UTF-16 units to go on after: the spaces of the break are not shown.</param>
    private readonly record struct Row(int Length, int Consumed, bool IsTooWide = false);
}
