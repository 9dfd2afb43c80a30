namespace MailTui.Core.Rendering;

/// <summary>Text of any number of lines (<c>\n</c>) with styled stretches. Safe to show.</summary>
/// <param name="Text">As <see cref="Core.Text.TerminalText.Block"/> gives it.</param>
/// <param name="Runs">In their order, not overlapping; what is in none is plain.</param>
public sealed record InlineText(string Text, IReadOnlyList<InlineRun> Runs)
{
    public static implicit operator InlineText(string text) => new(text, []);

    /// <summary>The spans of <c>Text[start .. start + length]</c>.</summary>
    /// <param name="firstRun">Where to begin to look; moved on to the first run that ends behind <paramref name="start"/>.</param>
    internal void AddSpans(List<TextSpan> spans, int start, int length, ref int firstRun)
    {
        var end = start + length;
        while (firstRun < Runs.Count && Runs[firstRun].End <= start)
            firstRun++;
        for (var i = firstRun; start < end; i++)
        {
            if (i == Runs.Count || Runs[i].Start >= end)
            {
                spans.Add(new TextSpan(Text[start..end]));
                return;
            }
            var run = Runs[i];
            if (run.Start > start)
                spans.Add(new TextSpan(Text[start..run.Start]));
            start = Math.Max(start, run.Start);
            var stop = Math.Min(end, run.End);
            if (stop > start)
                spans.Add(new TextSpan(Text[start..stop], run.Style, run.Link));
            start = Math.Max(start, stop);
        }
    }

    internal static InlineText Join(string separator, IReadOnlyList<InlineText> texts)
    {
        var runs = new List<InlineRun>();
        var start = 0;
        foreach (var text in texts)
        {
            foreach (var run in text.Runs)
                runs.Add(run with { Start = run.Start + start });
            start += text.Text.Length + separator.Length;
        }
        return new InlineText(string.Join(separator, texts.Select(text => text.Text)), runs);
    }

    internal InlineText OnOneLine() => Text.Contains('\n') ? this with { Text = Text.Replace('\n', ' ') } : this;

    /// <summary>With a stretch behind it.</summary>
    internal InlineText Followed(string text, SpanStyle style, string? link) =>
        new(Text + text, [.. Runs, new InlineRun(Text.Length, text.Length, style, link)]);

    /// <summary>The text without what MailTui added to it.</summary>
    internal string WithoutMarkers()
    {
        if (!Runs.Any(run => run.Style.HasFlag(SpanStyle.Marker)))
            return Text;
        var kept = new System.Text.StringBuilder(Text.Length);
        var position = 0;
        foreach (var run in Runs.Where(run => run.Style.HasFlag(SpanStyle.Marker)))
        {
            kept.Append(Text, position, run.Start - position);
            position = run.End;
        }
        return kept.Append(Text, position, Text.Length - position).ToString();
    }
}
