using System.Globalization;
using AngleSharp.Dom;
using MailTui.Core.Text;

namespace MailTui.Core.Rendering;

/// <summary>Links and pictures: their words, and where they lead.</summary>
internal sealed class HtmlLinkReader(HtmlBodyReader body, HtmlFlow flow, DocumentLinks links)
{
    private Uri? _base;

    /// <summary>Takes over what relative links are relative to (HTML §4.2.3).</summary>
    public void SetBase(IElement? head)
    {
        var named = head?.Children.FirstOrDefault(element =>
            element.LocalName == "base" && element.HasAttribute("href")
        );
        if (LinkClaim.Target(named?.GetAttribute("href")) is { } target)
            _ = Uri.TryCreate(target, UriKind.Absolute, out _base);
    }

    public void AddImage(IElement image, HtmlContext context)
    {
        var alt = TerminalText.Line(image.GetAttribute("alt") ?? image.GetAttribute("title")).Trim();
        if (alt.Length > 0 && !HtmlElements.IsPixel(image))
            flow.Add(alt, context.With(SpanStyle.Faint) with { IsAsIs = false, IsTiny = false });
    }

    public void AddLink(IElement anchor, HtmlContext context)
    {
        var target = Target(anchor);
        if (target is null || context.Link is not null)
        {
            body.AddChildren(anchor, context);
            return;
        }
        if (flow.EndsWithMarker)
            flow.Space();
        var (start, blocks) = (flow.LineLength, flow.Blocks.Count);
        body.AddChildren(anchor, context.With(SpanStyle.Link) with { Link = target });
        var text = (flow.Blocks.Count > blocks ? TerminalText.Line(anchor.TextContent) : flow.Since(start)).Trim();
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
        AddNumber(text, target);
    }

    /// <summary>A part of a picture that leads somewhere.</summary>
    public void AddArea(IElement area, HtmlContext context)
    {
        var text = TerminalText.Line(area.GetAttribute("alt") ?? area.GetAttribute("title")).Trim();
        if (text.Length == 0 || context.Link is not null || Target(area) is not { } target)
            return;
        flow.Space();
        flow.Add(text, new HtmlContext(context.Style | SpanStyle.Link | SpanStyle.Faint, target, false, false));
        AddNumber(text, target);
    }

    /// <summary>Where it leads; null for nowhere, or nowhere safe.</summary>
    private string? Target(IElement element)
    {
        var href = element.GetAttribute("href")?.Trim();
        if (href is null or ['#', ..])
            return null;
        if (LinkClaim.Target(href) is { } whole)
            return whole;
        if (href.StartsWith("//", StringComparison.Ordinal))
            return LinkClaim.Target("https:" + href);
        return _base is not null && href.Length <= LinkClaim.MaxTarget && Uri.TryCreate(_base, href, out var absolute)
            ? LinkClaim.Target(absolute.AbsoluteUri)
            : null;
    }

    private void AddNumber(string text, string target)
    {
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
