using MailTui.Core.Rendering;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Reader;

/// <summary>From what a line of a message is to how it looks.</summary>
internal static class DocumentScreenLine
{
    public static ScreenLine Of(DocumentLine line)
    {
        Tone tone = ToneOf(line.Style, line.QuoteDepth);
        return line.Spans.Count == 0
            ? ScreenLine.Empty
            : new([.. line.Spans.Select(span => new StyledSpan(span.Text, ToneOf(span.Style, tone), AddressOf(span)))]);
    }

    private static string? AddressOf(TextSpan span) => span.Link is { } target ? LinkAddress.Of(target) : null;

    private static Tone ToneOf(SpanStyle style, Tone line) =>
        style.HasFlag(SpanStyle.Suspicious) ? Tone.Bad
        : style.HasFlag(SpanStyle.Marker) ? Tone.Accent
        : style.HasFlag(SpanStyle.Link) ? Tone.Link
        // What is only looked at in passing stays so, whatever is stressed in it.
        : line is Tone.Quote or Tone.DeepQuote or Tone.Faint ? line
        : style.HasFlag(SpanStyle.Strong) ? Tone.Strong
        : style.HasFlag(SpanStyle.Emphasis) ? Tone.Emphasis
        : style.HasFlag(SpanStyle.Faint) || style.HasFlag(SpanStyle.Struck) ? Tone.Faint
        : line;

    /// <summary>Levels of quotes take turns.</summary>
    public static Tone OfQuote(int depth) => depth % 2 == 0 ? Tone.DeepQuote : Tone.Quote;

    private static Tone ToneOf(LineStyle style, int depth) =>
        style switch
        {
            LineStyle.Quote => OfQuote(depth),
            LineStyle.Signature or LineStyle.Reference => Tone.Faint,
            LineStyle.Notice => Tone.Notice,
            LineStyle.Heading => Tone.Strong,
            LineStyle.Fold or LineStyle.PatchHead => Tone.Accent,
            LineStyle.PatchAdded => Tone.Added,
            LineStyle.PatchRemoved => Tone.Removed,
            _ => Tone.Normal,
        };
}
