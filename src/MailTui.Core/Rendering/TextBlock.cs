using System.Text;

namespace MailTui.Core.Rendering;

/// <summary>
/// Plain text of any length, as <see cref="Core.Text.TerminalText.Block"/> gives it. Its own <c>&gt;</c> say what is quoted.
/// </summary>
public sealed record TextBlock(string Text) : DocumentBlock
{
    internal override void AppendText(StringBuilder text, bool markers)
    {
        text.Append(Text);
        if (Text.Length > 0 && Text[^1] != '\n')
            text.Append('\n');
    }

    protected override IEnumerable<DocumentLine> LayOut(int width) => TextLayout.Lines(Text, width);
}
