using MailTui.Core.Rendering;
using MailTui.Core.Text;
using MailTui.Presentation.Reader;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Editing;

/// <summary>How a row of the text looks: quoted as in the reader, the signature faint, what is selected or found upon that.</summary>
internal sealed class EditorRows
{
    private readonly TextBuffer _buffer;
    private readonly WrappedText _wrapped;

    // The first line that a signature begins with; beyond the last when there is none.
    private int _signature = int.MaxValue;

    public EditorRows(TextBuffer buffer, WrappedText wrapped)
    {
        (_buffer, _wrapped) = (buffer, wrapped);
        buffer.Edited += (_, edit) => OnEdited(edit);
    }

    /// <param name="width">Cells there are; the text takes one less.</param>
    /// <param name="range">What is selected or found; null: nothing is.</param>
    /// <param name="rangeTone">How that looks.</param>
    public ScreenLine Row(RowPlace row, int width, TextRange? range, Tone rangeTone)
    {
        string line = _buffer.Lines[row.Line];
        int start = _wrapped.Start(row);
        int end = _wrapped.End(row);
        Tone tone = ToneOf(row.Line, line);
        if (range is not { } marked || marked.End.Line < row.Line || marked.Start.Line > row.Line)
            return start == end ? ScreenLine.Empty : ScreenLine.Of(Fitting(line[start..end], width), tone);

        int from = marked.Start.Line < row.Line ? start : Math.Clamp(marked.Start.Offset, start, end);
        int to = marked.End.Line > row.Line ? end : Math.Clamp(marked.End.Offset, start, end);
        // A line break that is selected can be seen, on an empty line too.
        string lineBreak = marked.End.Line > row.Line && end == line.Length ? " " : "";
        (string Text, Tone Tone)[] pieces =
        [
            (line[start..from], tone),
            (line[from..to] + lineBreak, rangeTone),
            (line[to..end], tone),
        ];
        var spans = new List<StyledSpan>(3);
        foreach ((string text, Tone look) in pieces)
        {
            string fitting = Fitting(text, width);
            width -= Cells.Width(fitting);
            if (fitting.Length > 0)
                spans.Add(new(fitting, look));
        }

        return new(spans);
    }

    private Tone ToneOf(int number, string line) =>
        LineQuote.Of(line).Depth is > 0 and var depth ? DocumentScreenLine.OfQuote(depth)
        : number >= _signature ? Tone.Faint
        : Tone.Normal;

    /// <summary>Spaces of a break are left out where they have no room, and a wide character that has none is <c>…</c>.</summary>
    private static string Fitting(string text, int width)
    {
        if (text.Length <= width / 2)
            return text;
        int used = 0;
        for (int end = 0; end < text.Length; )
        {
            int length = TerminalText.NextCluster(text.AsSpan(end), out int cells);
            if (used + cells > width)
                return text[end] == ' ' || used == width ? text[..end] : text[..end] + "…";
            used += cells;
            end += length;
        }

        return text;
    }

    private void OnEdited(TextEdit edit)
    {
        if (edit.Start.Line > _signature)
            return;
        int shift = edit.InsertedEnd.Line - edit.RemovedEnd.Line;
        bool isKept = edit.RemovedEnd.Line < _signature && _signature < int.MaxValue;
        int end = isKept || _signature == int.MaxValue ? edit.InsertedEnd.Line + 1 : _buffer.Lines.Count;
        int otherwise = isKept ? _signature + shift : int.MaxValue;
        _signature = otherwise;
        for (int line = edit.Start.Line; line < end; line++)
        {
            if (!TextLayout.IsSignatureSeparator(_buffer.Lines[line]))
                continue;
            _signature = line;
            break;
        }
    }
}
