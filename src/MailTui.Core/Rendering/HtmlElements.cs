using System.Collections.Frozen;
using AngleSharp.Dom;

namespace MailTui.Core.Rendering;

/// <summary>What HTML elements mean for a text.</summary>
internal static class HtmlElements
{
    // Their end tags may be missing, or they have none: they do not nest in themselves.
    private static readonly FrozenSet<string> Flat = Set(
        "p li dt dd td th tr tbody thead tfoot colgroup col br hr img input meta link area base embed source track wbr html body head"
    );

    private static readonly FrozenSet<string> Blocks = Set(
        "address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul"
    );

    private static readonly FrozenSet<string> Spaced = Set(
        "p h1 h2 h3 h4 h5 h6 blockquote pre ul ol dl table figure hr"
    );

    private static readonly FrozenSet<string> Unseen = Set(
        "script style head title template object iframe svg math canvas audio video select textarea input noframes map datalist"
    );

    // Read by other rules than HTML's, and never shown.
    private static readonly FrozenSet<string> Cut = Set(
        "script style title template svg math iframe textarea select noframes noembed xmp plaintext listing frameset frame"
    );

    /// <summary>True for an element that is taken out, with its content, before the rest is parsed.</summary>
    public static bool IsCut(ReadOnlySpan<char> name) => Cut.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    /// <summary>True for an element that makes the tree deeper.</summary>
    public static bool Nests(ReadOnlySpan<char> name) => !Flat.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    public static bool IsBlock(ReadOnlySpan<char> name) =>
        Blocks.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    /// <summary>True for what has an empty line above and below.</summary>
    public static bool IsSpaced(string name) => Spaced.Contains(name);

    /// <summary>True for what a browser does not show, by its name, its attributes, or its own style.</summary>
    public static bool IsHidden(IElement element)
    {
        if (Unseen.Contains(element.LocalName) || element.HasAttribute("hidden"))
            return true;
        var style = Style(element);
        return style.Length > 0
            && (
                style.Contains("display:none", StringComparison.Ordinal)
                || style.Contains("visibility:hidden", StringComparison.Ordinal)
                || style.Contains("mso-hide:all", StringComparison.Ordinal)
                || HasZero(style, "opacity:")
                || (HasZero(style, "max-height:") && style.Contains("overflow:hidden", StringComparison.Ordinal))
            );
    }

    /// <summary>
    /// Whether the text of an element is too small to be seen; null when it says nothing about it. Builders of newsletters
    /// put 0 on the cells around the text, which then has a size of its own.
    /// </summary>
    public static bool? IsTinyText(IElement element)
    {
        var style = Style(element);
        return style.Contains("font-size:", StringComparison.Ordinal) ? HasZero(style, "font-size:") : null;
    }

    /// <summary>True for an image that nobody is meant to see.</summary>
    public static bool IsPixel(IElement image)
    {
        var style = Style(image);
        return IsTiny(image.GetAttribute("width"))
            || IsTiny(image.GetAttribute("height"))
            || HasZero(style, "width:")
            || style.Contains("width:1px", StringComparison.Ordinal)
                && !style.Contains("-width:1px", StringComparison.Ordinal);
    }

    /// <summary>The element's own style in lower case without spaces; empty without one.</summary>
    public static string Style(IElement element) =>
        element.GetAttribute("style") is { Length: > 0 and < 4_000 } style
            ? style.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant()
            : "";

    private static bool IsTiny(string? size) => size?.Trim().TrimEnd('x', 'p') is "0" or "1";

    /// <summary>The property is 0, or so small that it is meant to be.</summary>
    private static bool HasZero(string style, string property)
    {
        for (var at = 0; (at = style.IndexOf(property, at, StringComparison.Ordinal)) >= 0; at += property.Length)
        {
            if (at > 0 && style[at - 1] is not ';')
                continue;
            var value = style.AsSpan(at + property.Length);
            var end = value.IndexOfAny(';', '!');
            if (
                (end < 0 ? value : value[..end]) is "0" or "0px" or "0pt" or "0em" or "0%" or "0.0" or "1px" or "1pt"
                && (property != "opacity:" || value[0] == '0')
            )
                return true;
        }
        return false;
    }

    private static FrozenSet<string> Set(string names) =>
        names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
