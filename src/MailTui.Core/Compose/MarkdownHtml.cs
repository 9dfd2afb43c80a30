using System.Net;
using System.Text;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MailTui.Core.Compose;

/// <summary>
/// HTML of a text in Markdown (CommonMark, tables, struck-out text; a line end is one). HTML in the text stays text, pictures
/// become links, and links lead to pages and addresses only: nothing of it is loaded. What is quoted is no Markdown: it keeps its
/// lines and columns.
/// </summary>
internal static class MarkdownHtml
{
    private const string QuoteStyle = "margin:0 0 0 .5ex;border-left:2px solid #bbb;padding-left:1ex;color:#555";
    private const string CodeStyle = "font-family:monospace;background:#f4f4f4";
    private const string CellStyle = "border:1px solid #bbb;padding:2px 6px";
    private const string TableStyle = "border-collapse:collapse";

    private static readonly string[] Schemes = ["http:", "https:", "mailto:", "tel:"];

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseAutoLinks()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseSoftlineBreakAsHardlineBreak()
        .Build();

    /// <param name="text">Lines ended by <c>\n</c>.</param>
    public static string Of(string text)
    {
        var html = new StringBuilder(text.Length * 2);
        html.Append("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>\n");
        var sections = MarkdownSections.Of(text);
        foreach (var section in sections)
        {
            switch (section.Kind)
            {
                case MarkdownSectionKind.Quote:
                    AddQuote(html, section.Text);
                    break;
                case MarkdownSectionKind.Signature:
                    html.Append("<div style=\"white-space:pre-wrap;color:#555\">");
                    html.Append(WebUtility.HtmlEncode(section.Text)).Append("</div>\n");
                    break;
                case MarkdownSectionKind.Forwarded:
                    AddVerbatim(html, section.Text);
                    break;
                default:
                    html.Append(Render(section.Text));
                    break;
            }
        }

        return html.Append("</body></html>\n").ToString();
    }

    private static void AddVerbatim(StringBuilder html, string text) =>
        html.Append("<div style=\"white-space:pre-wrap\">").Append(WebUtility.HtmlEncode(text)).Append("</div>\n");

    private static string Render(string markdown)
    {
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // Nested too deep to be meant as Markdown.
            var verbatim = new StringBuilder();
            AddVerbatim(verbatim, markdown);
            return verbatim.ToString();
        }
        foreach (var node in document.Descendants().ToList())
            Make(node);
        return document.ToHtml(Pipeline);
    }

    private static void Make(MarkdownObject node)
    {
        switch (node)
        {
            case LinkInline link:
                link.IsImage = false;
                if (!IsAllowed(link.GetDynamicUrl?.Invoke() ?? link.Url))
                    (link.Url, link.GetDynamicUrl) = ("", null);
                break;
            case AutolinkInline auto when !auto.IsEmail && !IsAllowed(auto.Url):
                auto.ReplaceBy(new LiteralInline(auto.Url));
                break;
            case Table:
                Style(node, TableStyle);
                break;
            case TableCell:
                Style(node, CellStyle);
                break;
            case CodeInline or CodeBlock:
                Style(node, CodeStyle);
                break;
        }
    }

    private static bool IsAllowed(string? address) =>
        address is not null && Schemes.Any(scheme => address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));

    private static void Style(MarkdownObject node, string style) => node.GetAttributes().AddProperty("style", style);

    /// <summary>A quote within a quote for each level; spaces and line ends stay.</summary>
    private static void AddQuote(StringBuilder html, string quote)
    {
        int open = 0;
        bool isFirst = true;
        foreach (string line in quote.Split('\n'))
        {
            var text = QuoteMarks.Cut(line, out int depth);
            if (depth != open)
            {
                Nest(html, open, depth);
                open = depth;
            }
            else if (!isFirst)
            {
                html.Append('\n');
            }
            html.Append(WebUtility.HtmlEncode(text.ToString()));
            isFirst = false;
        }
        Nest(html, open, 0);
    }

    private static void Nest(StringBuilder html, int from, int to)
    {
        if (from > 0)
            html.Append("</div>");
        for (; from > to; from--)
            html.Append("</blockquote>\n");
        for (; from < to; from++)
            html.Append("<blockquote style=\"").Append(QuoteStyle).Append("\">");
        if (to > 0)
            html.Append("<div style=\"white-space:pre-wrap\">");
    }
}
