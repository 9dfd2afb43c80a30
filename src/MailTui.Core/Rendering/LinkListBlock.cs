using System.Globalization;
using System.Text;
using MailTui.Core.Text;

namespace MailTui.Core.Rendering;

/// <summary>The targets of the numbered links, below the text.</summary>
internal sealed record LinkListBlock(IReadOnlyList<DocumentLink> Links, bool FullTargets) : DocumentBlock
{
    internal override void AppendText(StringBuilder text, bool markers) { }

    protected override IEnumerable<DocumentLine> LayOut(int width)
    {
        foreach (var link in Links)
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"[{link.Number}] ");
            var style = SpanStyle.Link | (link.IsSuspicious ? SpanStyle.Suspicious : SpanStyle.Plain);
            var room = width - number.Length;
            if (!FullTargets && room > 1 && TerminalText.Width(link.Target) > room)
            {
                // The host is what tells; the rest of a tracking address tells nothing.
                var cut = TerminalText.Fit(link.Target, room).TrimEnd(' ');
                yield return new DocumentLine(
                    [new TextSpan(number), new TextSpan(cut, style, link.Target)],
                    LineStyle.Reference
                );
                continue;
            }
            var text = number + link.Target;
            var line = new InlineText(text, [new InlineRun(number.Length, link.Target.Length, style, link.Target)]);
            foreach (var laid in new ParagraphBlock(line) { Style = LineStyle.Reference }.Lines(width))
                yield return laid;
        }
    }
}
