namespace MailTui.Core.Text;

/// <summary>
/// The one way of a string from mail to the terminal. What comes out holds no control character, no bidirectional
/// override, no invisible character and no lone surrogate, and every grapheme cluster of it is one or two cells wide.
/// Both sanitisers are idempotent and return their argument when there is nothing to change.
/// </summary>
/// <remarks>
/// <list type="table">
/// <item><term>C0, DEL (so also whole CSI, OSC and DCS sequences)</term><description>their pictures: <c>␛[31m</c></description></item>
/// <item><term>C1 (U+0080–009F)</term><description>the windows-1252 character that was meant, else U+FFFD</description></item>
/// <item><term>lone surrogates, noncharacters, unassigned code points</term><description>U+FFFD</description></item>
/// <item><term>format characters (Cf: bidi controls, zero-width, soft hyphen, tags)</term><description>dropped</description></item>
/// <item><term>ZWJ</term><description>kept between two pictographs of which one is wide, else dropped</description></item>
/// <item><term>variation selectors, skin tones, other default-ignorables</term><description>dropped: terminals disagree on their width</description></item>
/// <item><term>combining marks</term><description>at most 8 on a base; on none (or a space) they get a dotted circle</description></item>
/// <item><term>marks of width 0 that start a cluster of their own (Myanmar, …)</term><description>U+FFFD</description></item>
/// <item><term>conjoining Hangul jamo</term><description>composed; alone, the compatibility jamo; Old Hangul kept as a cluster</description></item>
/// <item><term>spaces of any width</term><description>U+0020; U+3000, Hangul fillers: U+3000</description></item>
/// <item><term>U+2028, U+2029</term><description>line ends</description></item>
/// </list>
/// Cells are counted as Terminal.Gui's <c>GetColumns</c> does: the sum of wcwidth over a cluster, at most 2.
/// </remarks>
public static class TerminalText
{
    private const int MaxClusterLength = 16;

    /// <summary>Safe text on one line: a run of line ends and tabs becomes a single space. Null becomes empty.</summary>
    public static string Line(string? text) => Clean(text, keepLines: false);

    /// <summary>
    /// Safe text that keeps its line ends (as <c>\n</c>); tabs become spaces up to the next multiple of 8 cells. Null
    /// becomes empty.
    /// </summary>
    public static string Block(string? text) => Clean(text, keepLines: true);

    /// <summary>Width of <paramref name="text"/>, which must be safe, in terminal cells.</summary>
    public static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        while (!text.IsEmpty)
        {
            text = text[GraphemeCluster.Next(text, out var cells)..];
            width += cells;
        }
        return width;
    }

    /// <summary>Length in UTF-16 units of the first grapheme cluster of safe text, which must not be empty.</summary>
    /// <param name="cells">Its width: 1 or 2.</param>
    public static int NextCluster(ReadOnlySpan<char> text, out int cells) => GraphemeCluster.Next(text, out cells);

    /// <summary>
    /// Exactly <paramref name="width"/> cells: padded with spaces, or cut between grapheme clusters and ended with <c>…</c>.
    /// </summary>
    public static string Fit(string text, int width) => Fit(text, width, padLeft: false);

    /// <summary>As <see cref="Fit(string, int)"/>, with the padding on the left.</summary>
    public static string FitRight(string text, int width) => Fit(text, width, padLeft: true);

    /// <summary>Where the grapheme cluster begins that the UTF-16 unit at <paramref name="index"/> belongs to.</summary>
    public static int ClusterStart(string text, int index)
    {
        // A cluster is never long, and where a line begins one does: looking back a little is enough.
        var start = 0;
        var from = Math.Max(0, index - MaxClusterLength);
        while (from > 0 && !IsBoundary(text, from))
            from--;
        for (
            var next = from;
            next <= index && next < text.Length;
            next += GraphemeCluster.Next(text.AsSpan(next), out _)
        )
            start = next;
        return start;
    }

    /// <summary>Where the grapheme cluster ends that begins before, or at, <paramref name="index"/> and reaches it.</summary>
    public static int ClusterEnd(string text, int index)
    {
        if (index >= text.Length)
            return text.Length;
        var start = ClusterStart(text, index);
        return start == index ? index : start + GraphemeCluster.Next(text.AsSpan(start), out _);
    }

    // Between two characters of which the second is plain, there is always a boundary.
    private static bool IsBoundary(string text, int index) => PlainCharacter.Width(text[index]) > 0;

    private static string Clean(string? text, bool keepLines)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        // Mail has CRLF; without it nearly every text is on the fast path.
        if (keepLines)
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        foreach (var c in text)
        {
            if (PlainCharacter.Width(c) == 0 && !(keepLines && c == '\n'))
                return TextSanitizer.Clean(text, keepLines);
        }
        return text;
    }

    private static string Fit(string text, int width, bool padLeft)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(width);
        var used = 0;
        var end = 0;
        var cut = (Length: 0, Cells: 0);
        while (end < text.Length)
        {
            var length = GraphemeCluster.Next(text.AsSpan(end), out var cells);
            if (used + cells > width)
                return width == 0 ? "" : Pad(string.Concat(text.AsSpan(0, cut.Length), "…"), width - cut.Cells - 1);
            end += length;
            used += cells;
            if (used < width)
                cut = (end, used);
        }
        return Pad(text, width - used);

        string Pad(string fitted, int cells) =>
            cells == 0 ? fitted
            : padLeft ? new string(' ', cells) + fitted
            : fitted + new string(' ', cells);
    }
}
