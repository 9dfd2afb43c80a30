namespace MailTui.Core.Rendering;

/// <summary>Breaks plain text into lines of the terminal.</summary>
public static class TextLayout
{
    // RFC 3676 §4.3. The trailing space belongs to it: "--" alone is often just a rule.
    private const string SignatureSeparator = "-- ";

    /// <summary>
    /// The lines of <paramref name="text"/> (as <see cref="Text.TerminalText.Block"/> gives it), none wider than
    /// <paramref name="width"/> cells. An empty text has no lines; a final line end adds none.
    /// </summary>
    /// <remarks>
    /// Lines break at spaces and between ideographs; Korean, which writes spaces, keeps its words whole. A word longer
    /// than the line breaks between grapheme clusters. Continuations repeat the indentation or the quote prefix. A wide
    /// character that has only one cell becomes <c>…</c>. A broken address stays one link: each of its pieces leads to
    /// the whole. Takes time linear in the text.
    /// </remarks>
    public static IReadOnlyList<DocumentLine> Wrap(string text, int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        return [.. Lines(text, width)];
    }

    /// <summary>
    /// Where the rows after the first begin, by the rules of <see cref="Wrap"/> but with nothing repeated on continuations:
    /// for a text that is written. Offsets are UTF-16 units; the spaces of a break belong to the row before it. Lazy.
    /// </summary>
    /// <param name="line">Safe text without a line end.</param>
    /// <param name="from">0, or where a row begins: what stands before it does not matter to those after it.</param>
    public static IEnumerable<int> RowStarts(string line, int width, int from = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        // What needs no look: nothing is wider than two cells for each of its units.
        return
            line.Length - from <= width / 2
            || (line.Length - from <= width && System.Text.Ascii.IsValid(line.AsSpan(from)))
            ? []
            : LineBreaker.RowStarts(line, from, LinePrefix.Of(line).Length, width);
    }

    /// <summary>True for the line that a signature begins with (RFC 3676 §4.3).</summary>
    public static bool IsSignatureSeparator(ReadOnlySpan<char> line) => line.SequenceEqual(SignatureSeparator);

    /// <summary>As <see cref="Wrap"/>, a line at a time: the beginning of a long text costs no more than itself.</summary>
    internal static IEnumerable<DocumentLine> Lines(string text, int width)
    {
        var inSignature = false;
        var patch = new PatchScanner();
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            var prefix = LinePrefix.Of(text.AsSpan(start, end - start));
            var patched = patch.Next(text.AsSpan(start, end - start));
            inSignature |= IsSignatureSeparator(text.AsSpan(start, end - start));
            var style =
                prefix.IsQuote ? LineStyle.Quote
                : inSignature ? LineStyle.Signature
                : patched ?? LineStyle.Text;
            var depth = prefix.IsQuote ? text.AsSpan(start, prefix.Length).Count('>') : 0;
            var line = new InlineText(text, LinkFinder.RunsIn(text, start, end));
            var isContinuation = false;
            var run = 0;
            foreach (var row in LineBreaker.Break(text, start, end, prefix.Length, width))
            {
                yield return new DocumentLine(Spans(line, row, ref run), style)
                {
                    QuoteDepth = depth,
                    IsContinuation = isContinuation,
                };
                isContinuation = true;
            }
            start = end + 1;
        }
    }

    private static TextSpan[] Spans(InlineText line, LineRow row, ref int run)
    {
        if (row.IsTooWide)
            return [new TextSpan(row.Lead + "…")];
        if (line.Runs.Count == 0)
        {
            var text = string.Concat(row.Lead, line.Text.AsSpan(row.Start, row.Length));
            return text.Length == 0 ? [] : [new TextSpan(text)];
        }
        var spans = new List<TextSpan>(3);
        if (row.Lead.Length > 0)
            spans.Add(new TextSpan(row.Lead));
        line.AddSpans(spans, row.Start, row.Length, ref run);
        return [.. spans];
    }
}
