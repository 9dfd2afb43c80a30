using System.Globalization;
using System.Text;
using MailTui.Core.Text;

namespace MailTui.Presentation.Editing;

/// <summary>
/// Where words begin and end in a line. A word is a run of one <see cref="WordClass"/> with the space on the way to it; an
/// apostrophe between letters belongs to them.
/// </summary>
internal static class WordBounds
{
    /// <summary>The beginning of the word before <paramref name="offset"/>.</summary>
    public static int Left(string line, int offset)
    {
        offset = line.AsSpan(0, offset).TrimEnd(' ').Length;
        if (offset == 0)
            return 0;
        int start = TerminalText.ClusterStart(line, offset - 1);
        WordClass word = ClassAt(line, start);
        while (start > 0 && TerminalText.ClusterStart(line, start - 1) is var before && ClassAt(line, before) == word)
            start = before;
        return start;
    }

    /// <summary>The end of the word after <paramref name="offset"/>.</summary>
    public static int Right(string line, int offset)
    {
        while (offset < line.Length && line[offset] == ' ')
            offset++;
        if (offset == line.Length)
            return offset;
        WordClass word = ClassAt(line, offset);
        while (offset < line.Length && ClassAt(line, offset) == word)
            offset += TerminalText.NextCluster(line.AsSpan(offset), out _);
        return offset;
    }

    /// <summary>Writes no spaces between words.</summary>
    public static bool IsUnspaced(string line, int offset) =>
        ClassAt(line, offset) is WordClass.Ideograph or WordClass.Hiragana or WordClass.Katakana;

    private static WordClass ClassAt(string line, int offset)
    {
        char c = line[offset];
        if (c is '\'' or '’')
            return offset > 0 && offset + 1 < line.Length && IsLetter(line, offset - 1) && IsLetter(line, offset + 1)
                ? WordClass.Letter
                : WordClass.Punctuation;
        return c switch
        {
            ' ' or '\u3000' => WordClass.Space,
            '_' => WordClass.Letter,
            >= '\u3041' and <= '\u309F' => WordClass.Hiragana,
            >= '\u30A1' and <= '\u30FF' and not '・' => WordClass.Katakana,
            '々' or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') => WordClass.Ideograph,
            _ => ClassOf(line, offset),
        };
    }

    private static WordClass ClassOf(string line, int offset)
    {
        Rune.DecodeFromUtf16(line.AsSpan(offset), out Rune rune, out _);
        return rune.Value is >= 0x20000 and <= 0x3FFFD ? WordClass.Ideograph
            : Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber
                ? WordClass.Letter
            : WordClass.Punctuation;
    }

    private static bool IsLetter(string line, int offset) => char.IsLetter(line[offset]);
}
