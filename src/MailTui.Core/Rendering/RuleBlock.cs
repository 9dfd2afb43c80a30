using System.Text;

namespace MailTui.Core.Rendering;

/// <summary>A thin line across the text.</summary>
public sealed record RuleBlock : DocumentBlock
{
    // Longer ones say no more.
    private const int MaxCells = 40;

    internal override void AppendText(StringBuilder text, bool markers) =>
        text.Append(QuoteMarks).Append('─', MaxCells).Append('\n');

    protected override IEnumerable<DocumentLine> LayOut(int width) =>
        [new DocumentLine([new TextSpan(new string('─', Math.Min(width, MaxCells)), SpanStyle.Faint)], LineStyle.Text)];
}
