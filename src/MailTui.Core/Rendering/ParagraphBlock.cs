using System.Text;
using MailTui.Core.Text;

namespace MailTui.Core.Rendering;

/// <summary>Running text: a paragraph, a heading, an item of a list, preformatted lines.</summary>
public sealed record ParagraphBlock(InlineText Content) : DocumentBlock
{
    public LineStyle Style { get; init; }

    /// <summary>Stands before the first line: a bullet, a number. Not wider than half of any sensible width.</summary>
    public string FirstPrefix { get; init; } = "";

    /// <summary>Stands before the lines after it: as wide as <see cref="FirstPrefix"/>.</summary>
    public string Prefix { get; init; } = "";

    internal override void AppendText(StringBuilder text, bool markers)
    {
        var content = markers ? Content.Text : Content.WithoutMarkers();
        var prefix = FirstPrefix;
        foreach (var line in content.AsSpan().EnumerateLines())
        {
            text.Append(QuoteMarks).Append(prefix).Append(line).Append('\n');
            prefix = Prefix;
        }
    }

    protected override IEnumerable<DocumentLine> LayOut(int width)
    {
        var indent = Math.Max(TerminalText.Width(FirstPrefix), TerminalText.Width(Prefix));
        var prefixed = indent <= width / 2;
        var room = prefixed ? width - indent : width;
        var prefix = prefixed ? FirstPrefix : "";
        var run = 0;
        for (var start = 0; start <= Content.Text.Length; )
        {
            var end = Content.Text.IndexOf('\n', start);
            if (end < 0)
                end = Content.Text.Length;
            // What is indented by spaces stays so.
            var lead = LinePrefix.Of(Content.Text.AsSpan(start, end - start));
            var leading = lead.IsQuote ? 0 : lead.Length;
            var isContinuation = false;
            foreach (var row in LineBreaker.Break(Content.Text, start, end, leading, room))
            {
                var spans = new List<TextSpan>(4);
                if (prefix.Length > 0)
                    spans.Add(new TextSpan(prefix));
                if (row.Lead.Length > 0)
                    spans.Add(new TextSpan(row.Lead));
                if (row.IsTooWide)
                    spans.Add(new TextSpan("…"));
                else
                    Content.AddSpans(spans, row.Start, row.Length, ref run);
                yield return new DocumentLine(spans, Style) { IsContinuation = isContinuation };
                isContinuation = true;
                prefix = prefixed ? Prefix : "";
            }
            start = end + 1;
        }
    }
}
