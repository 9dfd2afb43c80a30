using MailTui.Core.Rendering;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Reader;

/// <summary>A message laid out at one width: headers, a rule, what is wrong with it, its text. Immutable.</summary>
public sealed class ReaderContent
{
    private readonly int _textStart;

    private ReaderContent(int width, IReadOnlyList<ScreenLine> lines, int textStart)
    {
        Width = width;
        Lines = lines;
        _textStart = textStart;
    }

    public int Width { get; }

    public IReadOnlyList<ScreenLine> Lines { get; }

    public static ReaderContent Of(MessageDocument document, bool fullHeaders, TimeZoneInfo zone, int width)
    {
        var lines = new List<ScreenLine>(
            fullHeaders ? HeaderBlock.Full(document, width) : HeaderBlock.Usual(document, zone, width)
        )
        {
            ScreenLine.Of(new string('─', width), Tone.Faint),
        };

        foreach (string defect in document.Head.Defects)
            lines.AddRange(TextLayout.Wrap("! " + defect, width).Select(line => ScreenLine.Of(line.Text, Tone.Notice)));
        if (document.Head.Defects.Count > 0)
            lines.Add(ScreenLine.Empty);

        int textStart = lines.Count;
        lines.AddRange(document.Layout(width).Select(line => ScreenLine.Of(line.Text, ToneOf(line.Style))));
        return new(width, lines, textStart);
    }

    /// <summary>
    /// The line that shows at another width what <paramref name="line"/> shows here. Wrapping moves nothing but spaces,
    /// so a place in the text is known by how much else stands before it; headers are just counted.
    /// </summary>
    public int Find(ReaderContent other, int line)
    {
        if (line < _textStart)
            return Math.Min(line, other._textStart);

        long wanted = Lines.Take(line).Skip(_textStart).Sum(Ink);
        long seen = 0;
        for (int candidate = other._textStart; candidate < other.Lines.Count; candidate++)
        {
            seen += Ink(other.Lines[candidate]);
            if (seen > wanted)
                return candidate;
        }

        return Math.Max(0, other.Lines.Count - 1);
    }

    private static long Ink(ScreenLine line) =>
        line.Spans.Sum(span => span.Text.Count(static c => !char.IsWhiteSpace(c)));

    private static Tone ToneOf(LineStyle style) =>
        style switch
        {
            LineStyle.Quote => Tone.Quote,
            LineStyle.Signature => Tone.Faint,
            LineStyle.Notice => Tone.Notice,
            _ => Tone.Normal,
        };
}
