using System.Text;
using MailTui.Core.Text;

namespace MailTui.Core.Rendering;

/// <summary>A named value: of an enclosed message's head, an invitation, a contact, a report. Both are safe to show.</summary>
public sealed record FieldBlock(string Name, string Value) : DocumentBlock
{
    private const int NameCells = 10;

    internal override void AppendText(StringBuilder text, bool markers) =>
        text.Append(QuoteMarks).Append(Name).Append(": ").Append(Value.Replace('\n', ' ')).Append('\n');

    protected override IEnumerable<DocumentLine> LayOut(int width)
    {
        var content = new ParagraphBlock(new InlineText(Value, LinkFinder.RunsIn(Value, 0, Value.Length)))
        {
            Style = LineStyle.Field,
        };
        var label = Name.Length < NameCells ? TerminalText.Fit(Name, NameCells) : Name + "  ";
        var cells = TerminalText.Width(label);
        if (cells > width / 2)
            return (content with { Content = $"{Name}: {Value}" }).Lines(width);
        return content
            .Lines(width - cells)
            .Select((line, row) => Labelled(line, row == 0 ? label : new string(' ', cells)));
    }

    private static DocumentLine Labelled(DocumentLine line, string label) =>
        new([new TextSpan(label, SpanStyle.Faint), .. line.Spans], line.Style) { IsContinuation = line.IsContinuation };
}
