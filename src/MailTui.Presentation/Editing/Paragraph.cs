using System.Text;
using MailTui.Core.Rendering;
using MailTui.Core.Text;

namespace MailTui.Presentation.Editing;

/// <summary>
/// Lines of one quote level with nothing empty between them. An item of a list begins one, a signature's separator is none.
/// </summary>
/// <param name="First">Its first line.</param>
/// <param name="Last">Its last.</param>
internal readonly record struct Paragraph(int First, int Last)
{
    /// <summary>What RFC 3676 §4.2 suggests, and mail has been since there were terminals.</summary>
    public const int Columns = 72;

    /// <summary>The one around a line; null when the line is empty.</summary>
    public static Paragraph? Around(IReadOnlyList<string> lines, int line)
    {
        if (IsBorder(lines[line]))
            return null;
        int first = line;
        while (first > 0 && !Begins(lines, first))
            first--;
        int last = line;
        while (last + 1 < lines.Count && !IsBorder(lines[last + 1]) && !Begins(lines, last + 1))
            last++;
        return new(first, last);
    }

    /// <summary>The paragraph's words in lines of at most <see cref="Columns"/> cells, its marks before each.</summary>
    public string Filled(IReadOnlyList<string> lines)
    {
        string first = lines[First];
        int quote = LineQuote.Of(first).Length;
        string marks = quote == 0 ? "" : first[..quote].TrimEnd(' ') + " ";
        string content = first[quote..];
        int indent = content.Length - content.TrimStart(' ').Length;
        string lead = marks + content[..indent];
        string rest = lead + new string(' ', ListMarker(content.AsSpan(indent)));
        string words = Words(lines);

        var filled = new StringBuilder(lead);
        int width = Math.Max(Columns / 3, Columns - TerminalText.Width(rest));
        int start = 0;
        foreach (int next in TextLayout.RowStarts(words, width))
        {
            filled.Append(words.AsSpan(start, next - start).TrimEnd(' ')).Append('\n').Append(rest);
            start = next;
        }

        return filled.Append(words.AsSpan(start)).ToString();
    }

    /// <summary>Characters of words before a place, by which it is found again when they stand in other lines.</summary>
    public int LettersBefore(IReadOnlyList<string> lines, TextPosition position)
    {
        int letters = 0;
        for (int line = First; line <= position.Line; line++)
        {
            int from = LineQuote.Of(lines[line]).Length;
            int to = line < position.Line ? lines[line].Length : position.Offset;
            letters += Letters(lines[line].AsSpan(Math.Min(from, to)..to));
        }

        return letters;
    }

    /// <summary>The place with so many characters of words before it.</summary>
    /// <param name="atWord">The next character is one of a word: not the space before it.</param>
    public TextPosition After(IReadOnlyList<string> lines, int letters, bool atWord)
    {
        for (int line = First; line <= Last; line++)
        {
            int offset = LineQuote.Of(lines[line]).Length;
            for (; offset < lines[line].Length && (letters > 0 || (atWord && lines[line][offset] == ' ')); offset++)
                letters -= lines[line][offset] == ' ' ? 0 : 1;
            if (letters == 0 && (!atWord || offset < lines[line].Length))
                return new(line, offset);
        }

        return new(Last, lines[Last].Length);
    }

    /// <summary>Its words on one line: what was broken is joined with a space, but ideographs are written without.</summary>
    private string Words(IReadOnlyList<string> lines)
    {
        var words = new StringBuilder();
        for (int line = First; line <= Last; line++)
        {
            string content = lines[line][LineQuote.Of(lines[line]).Length..].Trim(' ');
            if (content.Length == 0)
                continue;
            if (
                words.Length > 0
                && !(WordBounds.IsUnspaced(words.ToString(words.Length - 1, 1), 0) && WordBounds.IsUnspaced(content, 0))
            )
                words.Append(' ');
            words.Append(content);
        }

        return words.ToString();
    }

    private static bool IsBorder(string line) => LineQuote.IsBlank(line) || TextLayout.IsSignatureSeparator(line);

    private static bool Begins(IReadOnlyList<string> lines, int line)
    {
        LineQuote quote = LineQuote.Of(lines[line]);
        return IsBorder(lines[line - 1])
            || LineQuote.Of(lines[line - 1]).Depth != quote.Depth
            || ListMarker(lines[line].AsSpan(quote.Length).TrimStart(' ')) > 0;
    }

    private static int Letters(ReadOnlySpan<char> text) => text.Length - text.Count(' ');

    /// <summary>How long <c>- </c>, <c>* </c>, <c>• </c> or <c>12. </c> is; 0 when there is none.</summary>
    private static int ListMarker(ReadOnlySpan<char> text)
    {
        if (text is ['-' or '*' or '•', ' ', not ' ', ..])
            return 2;
        int digits = text.Length - text.TrimStart("0123456789").Length;
        return digits is 1 or 2 && text[digits..] is ['.' or ')', ' ', not ' ', ..] ? digits + 2 : 0;
    }
}
