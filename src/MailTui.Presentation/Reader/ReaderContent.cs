using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Reader;

/// <summary>
/// A message laid out at one width: headers, a rule, what is wrong with it, its text. Only as much of a long text is laid
/// out as was asked for; <see cref="Complete"/> does the rest, on any thread as long as nobody else uses it.
/// </summary>
public sealed class ReaderContent
{
    private readonly int _textStart;
    private readonly List<ScreenLine> _lines;
    private readonly IEnumerator<DocumentLine> _rest;

    private ReaderContent(int width, List<ScreenLine> lines, IEnumerable<DocumentLine> text)
    {
        Width = width;
        _lines = lines;
        _textStart = lines.Count;
        _rest = text.GetEnumerator();
    }

    public int Width { get; }

    /// <summary>The lines laid out so far.</summary>
    public IReadOnlyList<ScreenLine> Lines => _lines;

    /// <summary>True when <see cref="Lines"/> are all.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Some quoted text is folded, as far as it is laid out.</summary>
    public bool HasFold { get; private set; }

    public static ReaderContent Of(
        MessageDocument document,
        IReadOnlyList<MailAddress> own,
        bool fullHeaders,
        bool foldQuotes,
        TimeZoneInfo zone,
        int width
    )
    {
        var lines = new List<ScreenLine>(
            fullHeaders ? HeaderBlock.Full(document, width) : HeaderBlock.Usual(document, own, zone, width)
        )
        {
            ScreenLine.Of(new string('─', width), Tone.Faint),
        };

        IReadOnlyList<string> defects = document.Obstacle is { } obstacle
            ? [.. document.Head.Defects, Words.Of(obstacle)]
            : document.Head.Defects;
        foreach (string defect in defects)
            lines.AddRange(TextLayout.Wrap("! " + defect, width).Select(line => ScreenLine.Of(line.Text, Tone.Notice)));
        if (defects.Count > 0)
            lines.Add(ScreenLine.Empty);

        var options = new LayoutOptions { FoldQuotes = foldQuotes, Say = Words.Of };
        return new(width, lines, document.Lines(width, options));
    }

    /// <summary>Lays out at least so many lines, if there are.</summary>
    public void Ensure(int lines)
    {
        while (!IsComplete && _lines.Count < lines)
        {
            IsComplete = !_rest.MoveNext();
            if (IsComplete)
                break;
            _lines.Add(DocumentScreenLine.Of(_rest.Current));
            HasFold |= _rest.Current.Style == LineStyle.Fold;
        }
    }

    /// <summary>Lays out everything.</summary>
    public ReaderContent Complete()
    {
        Ensure(int.MaxValue);
        return this;
    }

    /// <summary>
    /// The line that shows at another width what <paramref name="line"/> shows here. Wrapping moves nothing but spaces,
    /// so a place in the text is known by how much else stands before it; headers are just counted.
    /// </summary>
    public int Find(ReaderContent other, int line)
    {
        if (line < _textStart)
            return Math.Min(line, other._textStart);

        other.Complete();
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
}
