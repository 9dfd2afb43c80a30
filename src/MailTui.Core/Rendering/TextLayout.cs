namespace MailTui.Core.Rendering;

/// <summary>Breaks text into lines of the terminal.</summary>
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
    /// character that has only one cell becomes <c>…</c>. Takes time linear in the text.
    /// </remarks>
    public static IReadOnlyList<DocumentLine> Wrap(string text, int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        return [.. Lines(text, width)];
    }

    /// <summary>As <see cref="Wrap"/>, a line at a time: the beginning of a long text costs no more than itself.</summary>
    internal static IEnumerable<DocumentLine> Lines(string text, int width)
    {
        var inSignature = false;
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            var prefix = LinePrefix.Of(text.AsSpan(start, end - start));
            inSignature |= text.AsSpan(start, end - start).SequenceEqual(SignatureSeparator);
            var style =
                prefix.IsQuote ? LineStyle.Quote
                : inSignature ? LineStyle.Signature
                : LineStyle.Text;
            foreach (var row in LineBreaker.Break(text, start, end, prefix.Length, width))
                yield return new DocumentLine(row, style);
            start = end + 1;
        }
    }
}
