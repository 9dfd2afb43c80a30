namespace MailTui.Presentation.Text;

/// <summary>
/// One line as it should stand on the screen. Immutable, and equal to every line that looks the same, so that a view
/// knows whether there is anything to draw.
/// </summary>
public sealed class ScreenLine(IReadOnlyList<StyledSpan> spans) : IEquatable<ScreenLine>
{
    public static ScreenLine Empty { get; } = new([]);

    public IReadOnlyList<StyledSpan> Spans { get; } = spans;

    /// <summary>In terminal cells.</summary>
    public int Width => Spans.Sum(span => Cells.Width(span.Text));

    public static ScreenLine Of(string text, Tone tone = Tone.Normal) => new([new StyledSpan(text, tone)]);

    /// <summary>
    /// <paramref name="left"/> and <paramref name="right"/> at the two ends of <paramref name="width"/> cells. Where both
    /// do not fit, the left end is cut; the right end goes when it alone is too wide.
    /// </summary>
    public static ScreenLine Spread(ScreenLine left, ScreenLine right, int width)
    {
        int room = width - right.Width - 1;
        if (right.Spans.Count == 0 || room < 1)
            return left.Cut(width);

        ScreenLine cut = left.Cut(room);
        string gap = new(' ', width - right.Width - cut.Width);
        return new([.. cut.Spans, new StyledSpan(gap, Tone.Normal), .. right.Spans]);
    }

    /// <summary>The same line, at most <paramref name="width"/> cells, ended with <c>…</c> when it was longer.</summary>
    public ScreenLine Cut(int width)
    {
        if (Width <= width)
            return this;

        var kept = new List<StyledSpan>();
        int left = width;
        foreach (StyledSpan span in Spans)
        {
            int needed = Cells.Width(span.Text);
            bool fits = needed < left;
            kept.Add(fits ? span : span with { Text = Cells.Cut(span.Text + "…", left) });
            if (!fits)
                break;
            left -= needed;
        }

        return new(kept);
    }

    public ScreenLine Append(string text, Tone tone = Tone.Normal) => new([.. Spans, new StyledSpan(text, tone)]);

    /// <summary>The same line, leading somewhere wherever one clicks.</summary>
    /// <param name="address">As in <see cref="StyledSpan.Link"/>.</param>
    public ScreenLine LeadingTo(string? address) => new([.. Spans.Select(span => span with { Link = address })]);

    public bool Equals(ScreenLine? other) => other is not null && Spans.SequenceEqual(other.Spans);

    public override bool Equals(object? obj) => Equals(obj as ScreenLine);

    public override int GetHashCode() =>
        Spans.Aggregate(0, static (hash, span) => HashCode.Combine(hash, span.GetHashCode()));

    public override string ToString() => string.Concat(Spans.Select(span => span.Text));
}
