namespace MailTui.Core.Rendering;

/// <summary>One line on the screen; its width in terminal cells never exceeds what was asked for. Immutable.</summary>
public sealed class DocumentLine(IReadOnlyList<TextSpan> spans, LineStyle style)
{
    public DocumentLine(string text, LineStyle style)
        : this(text.Length == 0 ? [] : [new TextSpan(text)], style) { }

    public IReadOnlyList<TextSpan> Spans { get; } = spans;

    public LineStyle Style { get; } = style;

    /// <summary>How many messages ago this was written: 0 for the sender's own words.</summary>
    public int QuoteDepth { get; init; }

    /// <summary>The line before ended only because the screen did.</summary>
    public bool IsContinuation { get; init; }

    public string Text => Spans is [var only] ? only.Text : string.Concat(Spans.Select(span => span.Text));

    public override string ToString() => Text;
}
