using System.Text;

namespace MailTui.Presentation.Editing;

/// <summary>
/// A text that is being written, as its lines: there is always one. A list of strings: a character costs a copy of its line,
/// a line a move of the references behind it, which is less than a piece table costs to read. The text is safe to show. UI
/// thread.
/// </summary>
public sealed class TextBuffer
{
    private readonly List<string> _lines = [""];
    private string? _text = "";

    /// <summary>The text is another one now.</summary>
    public event EventHandler<TextEdit>? Edited;

    public IReadOnlyList<string> Lines => _lines;

    /// <summary>The length of <see cref="Text"/> in UTF-16 units.</summary>
    public int Length { get; private set; }

    /// <summary>Rises with every change, also with those that are undone.</summary>
    public long Revision { get; private set; }

    public TextPosition End => new(_lines.Count - 1, _lines[^1].Length);

    /// <summary>Lines end with <c>\n</c>, the last one with nothing. Made once for each revision: 1 MB takes a millisecond.</summary>
    public string Text => _text ??= string.Join('\n', _lines);

    public string TextIn(TextRange range)
    {
        var (start, end) = range;
        if (start.Line == end.Line)
            return _lines[start.Line][start.Offset..end.Offset];
        var text = new StringBuilder().Append(
            _lines[start.Line],
            start.Offset,
            _lines[start.Line].Length - start.Offset
        );
        for (int line = start.Line + 1; line < end.Line; line++)
            text.Append('\n').Append(_lines[line]);
        return text.Append('\n').Append(_lines[end.Line], 0, end.Offset).ToString();
    }

    /// <param name="text">As <see cref="SafeText"/> gives it; not checked again.</param>
    /// <returns>What was done.</returns>
    public TextEdit Replace(TextRange range, string text)
    {
        var edit = new TextEdit(range.Start, TextIn(range), text);
        Apply(edit);
        return edit;
    }

    /// <summary>Does, undoes or does again. <see cref="TextEdit.Removed"/> must stand at its place.</summary>
    internal void Apply(TextEdit edit)
    {
        var (start, end) = (edit.Start, edit.RemovedEnd);
        string first = _lines[start.Line];
        string last = _lines[end.Line];
        if (edit.InsertedEnd.Line == start.Line)
        {
            _lines[start.Line] = string.Concat(first.AsSpan(0, start.Offset), edit.Inserted, last.AsSpan(end.Offset));
            _lines.RemoveRange(start.Line + 1, end.Line - start.Line);
        }
        else
        {
            string[] lines = edit.Inserted.Split('\n');
            lines[0] = string.Concat(first.AsSpan(0, start.Offset), lines[0]);
            lines[^1] = string.Concat(lines[^1], last.AsSpan(end.Offset));
            _lines.RemoveRange(start.Line, end.Line - start.Line + 1);
            _lines.InsertRange(start.Line, lines);
        }

        Length += edit.Inserted.Length - edit.Removed.Length;
        Revision++;
        _text = null;
        Edited?.Invoke(this, edit);
    }
}
