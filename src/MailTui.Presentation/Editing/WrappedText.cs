using MailTui.Core.Rendering;
using MailTui.Core.Text;

namespace MailTui.Presentation.Editing;

/// <summary>
/// The rows that the lines of a text take on the screen. A line is laid out when somebody asks for it; an edit lays out the
/// rows it touched, and another width none. UI thread.
/// </summary>
internal sealed class WrappedText
{
    private static readonly int[] s_oneRow = [0];

    // An edit can change where the row before it breaks, and the one before that.
    private const int RowsBack = 2;

    private readonly TextBuffer _buffer;

    // Where the rows of each line begin; null when it is not laid out.
    private readonly List<int[]?> _rows = [];
    private int _width = 80;

    public WrappedText(TextBuffer buffer)
    {
        _buffer = buffer;
        Forget();
        buffer.Edited += (_, edit) => OnEdited(edit);
    }

    /// <summary>In cells, at least 1.</summary>
    public int Width
    {
        get => _width;
        set
        {
            if (value == _width)
                return;
            _width = value;
            Forget();
        }
    }

    public RowPlace Last => new(_rows.Count - 1, RowsOf(_rows.Count - 1).Length - 1);

    /// <summary>Where each row of a line begins, in UTF-16 units.</summary>
    public IReadOnlyList<int> RowsOfLine(int line) => RowsOf(line);

    public int Start(RowPlace row) => RowsOf(row.Line)[row.Row];

    /// <summary>Where the row ends: the next one begins there, or the line ends.</summary>
    public int End(RowPlace row) =>
        RowsOf(row.Line) is var rows && row.Row + 1 < rows.Length ? rows[row.Row + 1] : _buffer.Lines[row.Line].Length;

    /// <summary>The row that a place is on: between two of them, the second.</summary>
    public RowPlace RowAt(TextPosition place) => new(place.Line, RowAt(RowsOf(place.Line), place.Offset));

    /// <summary>
    /// The last place on a row. That is the end of its text where the line ends or where the spaces of the break follow, else
    /// the place before its last cluster: the one after it is where the next row begins.
    /// </summary>
    public int LastPlace(RowPlace row)
    {
        string line = _buffer.Lines[row.Line];
        int end = End(row);
        if (end == line.Length && row.Row == RowsOf(row.Line).Length - 1)
            return end;
        int start = Start(row);
        int trimmed = start + line.AsSpan(start, end - start).TrimEnd(' ').Length;
        return trimmed < end ? trimmed : Math.Max(start, TerminalText.ClusterStart(line, end - 1));
    }

    /// <summary>Cells before a place on its row; no more than there are, wherever the spaces of a break reach.</summary>
    public int Column(TextPosition place)
    {
        int start = Start(RowAt(place));
        return Math.Min(_width, TerminalText.Width(_buffer.Lines[place.Line].AsSpan(start, place.Offset - start)));
    }

    /// <summary>The place on a row that is nearest before a column.</summary>
    public int OffsetAt(RowPlace row, int column)
    {
        string line = _buffer.Lines[row.Line];
        int last = LastPlace(row);
        int offset = Start(row);
        for (int used = 0; offset < last; )
        {
            int length = TerminalText.NextCluster(line.AsSpan(offset), out int cells);
            used += cells;
            if (used > column)
                break;
            offset += length;
        }

        return Math.Min(offset, last);
    }

    /// <summary>So many rows down, or up where negative; as far as there are any.</summary>
    public RowPlace Moved(RowPlace row, int rows)
    {
        var (line, at) = row;
        at += rows;
        while (at < 0 && line > 0)
            at += RowsOf(--line).Length;
        while (at >= RowsOf(line).Length && line + 1 < _rows.Count)
            at -= RowsOf(line++).Length;
        return new(line, Math.Clamp(at, 0, RowsOf(line).Length - 1));
    }

    private static int RowAt(int[] rows, int offset)
    {
        int found = Array.BinarySearch(rows, offset);
        return found >= 0 ? found : ~found - 1;
    }

    private int[] RowsOf(int line) =>
        _rows[line] ??= TextLayout.RowStarts(_buffer.Lines[line], _width).ToArray() is { Length: > 0 } starts
            ? [0, .. starts]
            : s_oneRow;

    private void OnEdited(TextEdit edit)
    {
        int line = edit.Start.Line;
        int removed = edit.RemovedEnd.Line - line;
        int inserted = edit.InsertedEnd.Line - line;
        if (removed == 0 && inserted == 0)
        {
            _rows[line] = _rows[line] is { Length: > RowsBack } rows ? Edited(rows, edit) : null;
            return;
        }

        _rows[line] = null;
        _rows.RemoveRange(line + 1, removed);
        _rows.InsertRange(line + 1, new int[]?[inserted]);
    }

    /// <summary>The rows of an edited line: those before it stay, and after it those from where both agree.</summary>
    private int[] Edited(int[] old, TextEdit edit)
    {
        int kept = Math.Max(0, RowAt(old, edit.Start.Offset) - RowsBack);
        int moved = edit.Inserted.Length - edit.Removed.Length;
        int end = edit.Start.Offset + edit.Removed.Length;
        int next = kept + 1;
        var rows = new List<int>(old.Length + 1);
        rows.AddRange(old.AsSpan(0, kept + 1));
        foreach (int start in TextLayout.RowStarts(_buffer.Lines[edit.Start.Line], _width, old[kept]))
        {
            while (next < old.Length && (old[next] < end || old[next] + moved < start))
                next++;
            if (next < old.Length && old[next] + moved == start)
            {
                foreach (int same in old.AsSpan(next))
                    rows.Add(same + moved);
                break;
            }

            rows.Add(start);
        }

        return [.. rows];
    }

    private void Forget()
    {
        _rows.Clear();
        _rows.AddRange(new int[]?[_buffer.Lines.Count]);
    }
}
