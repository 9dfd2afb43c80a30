using MimeKit.Text;

namespace MailTui.Core.Rendering;

/// <summary>What HTML elements mean for a plain text.</summary>
internal static class HtmlElements
{
    // A longer target says nothing to a reader and fills the screen.
    private const int MaxLinkCharacters = 2_000;

    public static bool IsParagraph(HtmlTagId id) =>
        id
            is HtmlTagId.P
                or HtmlTagId.H1
                or HtmlTagId.H2
                or HtmlTagId.H3
                or HtmlTagId.H4
                or HtmlTagId.H5
                or HtmlTagId.H6
                or HtmlTagId.BlockQuote
                or HtmlTagId.Pre
                or HtmlTagId.Table
                or HtmlTagId.UL
                or HtmlTagId.OL
                or HtmlTagId.DL;

    public static bool IsBlock(HtmlTagId id) =>
        id
            is HtmlTagId.Div
                or HtmlTagId.TR
                or HtmlTagId.LI
                or HtmlTagId.DT
                or HtmlTagId.DD
                or HtmlTagId.Center
                or HtmlTagId.Form
                or HtmlTagId.Address
                or HtmlTagId.Article
                or HtmlTagId.Section
                or HtmlTagId.Header
                or HtmlTagId.Footer
                or HtmlTagId.Nav
                or HtmlTagId.Aside
                or HtmlTagId.Main
                or HtmlTagId.FieldSet
                or HtmlTagId.Figure
                or HtmlTagId.FigCaption
                or HtmlTagId.Caption
                or HtmlTagId.Body;

    /// <summary>True for an element whose content a browser does not show. Void elements have none.</summary>
    public static bool IsHidden(HtmlTagToken tag)
    {
        switch (tag.Id)
        {
            case HtmlTagId.Head
            or HtmlTagId.Script
            or HtmlTagId.Style
            or HtmlTagId.Title
            or HtmlTagId.Object
            or HtmlTagId.Select
            or HtmlTagId.TextArea:
                return !tag.IsEmptyElement;
            case HtmlTagId.Br
            or HtmlTagId.HR
            or HtmlTagId.Image
            or HtmlTagId.Input
            or HtmlTagId.Meta
            or HtmlTagId.Link
            or HtmlTagId.Body
            or HtmlTagId.Html:
                return false;
        }
        if (tag.IsEmptyElement)
            return false;
        if (tag.Name.Equals("template", StringComparison.OrdinalIgnoreCase))
            return true;
        foreach (var attribute in tag.Attributes)
        {
            if (attribute.Name.Equals("hidden", StringComparison.OrdinalIgnoreCase))
                return true;
            if (attribute.Id == HtmlAttributeId.Style && HidesByStyle(attribute.Value))
                return true;
        }
        return false;
    }

    public static string? Attribute(HtmlTagToken tag, HtmlAttributeId id)
    {
        foreach (var attribute in tag.Attributes)
        {
            if (attribute.Id == id)
                return attribute.Value;
        }
        return null;
    }

    /// <summary>The target to write behind a link's text; null when it is in the text already, or leads nowhere.</summary>
    public static string? LinkToShow(string target, string text)
    {
        text = text.Trim();
        if (text.Length == 0 || target.Length is 0 or > MaxLinkCharacters)
            return null;
        var isMail = target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
        var isWeb =
            target.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || target.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        if (!isMail && !isWeb)
            return null;
        return Bare(target).Equals(Bare(text), StringComparison.OrdinalIgnoreCase) ? null : target;
    }

    private static string Bare(string link)
    {
        foreach (var scheme in (string[])["mailto:", "http://", "https://"])
        {
            if (link.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                link = link[scheme.Length..];
        }
        return link.TrimEnd('/');
    }

    private static bool HidesByStyle(string? style) =>
        style is not null
        && style
            .Replace(" ", "", StringComparison.Ordinal)
            .Contains("display:none", StringComparison.OrdinalIgnoreCase);
}
