using System.Globalization;
using System.Text;

namespace MailTui.Core.Text;

/// <summary>User-perceived characters (UAX #29) and their width.</summary>
internal static class GraphemeCluster
{
    /// <summary>Length of the first cluster of <paramref name="text"/>, which must not be empty, in UTF-16 units.</summary>
    /// <param name="cells">Its width: as Terminal.Gui has it, the sum of its runes' wcwidth, at most 2.</param>
    public static int Next(ReadOnlySpan<char> text, out int cells)
    {
        cells = PlainCharacter.Width(text[0]);
        if (cells > 0 && (text.Length == 1 || PlainCharacter.Width(text[1]) > 0 || text[1] == '\n'))
            return 1;
        var length = StringInfo.GetNextTextElementLength(text);
        cells = 0;
        foreach (var rune in text[..length].EnumerateRunes())
            cells += RuneWidth.Of(rune);
        cells = Math.Min(cells, 2);
        return length;
    }

    /// <summary>True when <paramref name="rune"/> joins the cluster before it, whatever that is.</summary>
    public static bool Extends(Rune rune)
    {
        Span<char> pair = stackalloc char[3];
        pair[0] = 'a';
        var length = 1 + rune.EncodeToUtf16(pair[1..]);
        return StringInfo.GetNextTextElementLength(pair[..length]) == length;
    }

    /// <summary>True for Extended_Pictographic, the only characters that ZWJ joins (rule GB11).</summary>
    public static bool IsPictograph(Rune rune)
    {
        Span<char> joined = stackalloc char[4];
        var length = rune.EncodeToUtf16(joined);
        joined[length++] = '\u200D';
        joined[length++] = '\u2764';
        return StringInfo.GetNextTextElementLength(joined[..length]) == length;
    }
}
