using System.Globalization;
using AngleSharp.Dom;
using MailTui.Core.Text;

namespace MailTui.Core.Rendering;

/// <summary>Links and pictures: their words, and where they lead.</summary>
internal sealed class HtmlLinkReader(HtmlBodyReader body, HtmlFlow flow, DocumentLinks links)
{
    public void AddImage(IElement image, HtmlContext context)
    {
        var alt = TerminalText.Line(image.GetAttribute("alt") ?? "").Trim();
        if (alt.Length > 0 && !HtmlElements.IsPixel(image))
            flow.Add(alt, context.With(SpanStyle.Faint) with { IsAsIs = false, IsTiny = false });
    }

    public void AddLink(IElement anchor, HtmlContext context)
    {
        var target = LinkClaim.Target(anchor.GetAttribute("href"));
        if (target is null || context.Link is not null)
        {
            body.AddChildren(anchor, context);
            return;
        }
        var (start, blocks) = (flow.LineLength, flow.Blocks.Count);
        body.AddChildren(anchor, context.With(SpanStyle.Link) with { Link = target });
        var text = (
            flow.Blocks.Count > blocks ? TerminalText.Line(anchor.TextContent) : flow.Since(start)
        ).Trim();
        if (text.Length == 0)
        {
            if (
                anchor.QuerySelector("img") is not { } image
                || HtmlElements.IsPixel(image)
                || LinkHost.Of(target) is not { Length: > 0 } host
            )
                return;
            text = host;
            flow.Add(host, new HtmlContext(context.Style | SpanStyle.Link | SpanStyle.Faint, target, false, false));
        }
        if (LinkClaim.IsTarget(text, target))
            links.AddBare(target);
        else if (links.AddNumbered(target, text, LinkClaim.OtherHost(text, target)) is { } numbered)
            AddMarker(numbered);
    }

    private void AddMarker(DocumentLink link)
    {
        if (link.IsSuspicious)
            flow.AddBehind(
                string.Create(CultureInfo.InvariantCulture, $" [{link.Number} → {link.Host}!]"),
                SpanStyle.Marker | SpanStyle.Suspicious,
                link.Target
            );
        else
            flow.AddBehind(
                string.Create(CultureInfo.InvariantCulture, $" [{link.Number}]"),
                SpanStyle.Marker,
                link.Target
            );
    }
}
