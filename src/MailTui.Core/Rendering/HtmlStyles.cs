using AngleSharp.Dom;

namespace MailTui.Core.Rendering;

/// <summary>Reads an element's own style; of style sheets nothing is known.</summary>
internal static class HtmlStyles
{
    // A longer one holds a picture.
    private const int MaxLength = 4_000;

    private const int Stacked = 512;

    public static HtmlStyle Of(IElement element)
    {
        if (element.GetAttribute("style") is not { Length: > 0 and < MaxLength } text)
            return HtmlStyle.None;
        Span<char> buffer = text.Length <= Stacked ? stackalloc char[Stacked] : new char[text.Length];
        ReadOnlySpan<char> squeezed = buffer[..Squeeze(text, buffer)];
        var style = HtmlStyle.None;
        foreach (var range in squeezed.Split(';'))
        {
            var declaration = squeezed[range];
            if (declaration.IndexOf(':') is > 0 and var colon)
                style |= Declared(declaration[..colon], Value(declaration[(colon + 1)..]));
        }
        const HtmlStyle invisible = HtmlStyle.Collapsed | HtmlStyle.Clipped;
        return (style & invisible) == invisible ? style | HtmlStyle.Hidden : style;
    }

    /// <summary>Lower case, without white space.</summary>
    private static int Squeeze(string text, Span<char> squeezed)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (c > ' ')
                squeezed[length++] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
        }
        return length;
    }

    private static ReadOnlySpan<char> Value(ReadOnlySpan<char> value)
    {
        var important = value.IndexOf('!');
        return important < 0 ? value : value[..important];
    }

    private static HtmlStyle Declared(ReadOnlySpan<char> name, ReadOnlySpan<char> value) =>
        name switch
        {
            "display" => If(value is "none", HtmlStyle.Hidden),
            "visibility" => If(value is "hidden" or "collapse", HtmlStyle.Hidden),
            "mso-hide" => If(value is "all", HtmlStyle.Hidden),
            "opacity" => If(value is "0" or "0.0" or "0%", HtmlStyle.Hidden),
            "max-height" or "max-width" or "height" => If(IsNothing(value), HtmlStyle.Collapsed),
            "width" => If(IsNothing(value), HtmlStyle.Thin),
            "overflow" or "overflow-x" or "overflow-y" => If(value is "hidden", HtmlStyle.Clipped),
            "font-size" => HtmlStyle.Sized | If(IsNothing(value), HtmlStyle.Tiny),
            "font-weight" => If(value is "bold" or "bolder" or "600" or "700" or "800" or "900", HtmlStyle.Bold),
            "font-style" => If(value is "italic" or "oblique", HtmlStyle.Italic),
            "text-decoration" or "text-decoration-line" => If(value.StartsWith("line-through"), HtmlStyle.Struck),
            "list-style" or "list-style-type" => If(value.StartsWith("none"), HtmlStyle.Unmarked),
            "border" => If(value is "none", HtmlStyle.Borderless),
            "border-top" => If(value is "solid#e1e1e11.0pt" or "solid#b5c4df1.0pt", HtmlStyle.ReplyLine),
            _ => HtmlStyle.None,
        };

    private static HtmlStyle If(bool condition, HtmlStyle style) => condition ? style : HtmlStyle.None;

    /// <summary>0, or so small that it is meant to be.</summary>
    private static bool IsNothing(ReadOnlySpan<char> size) =>
        size is "0" or "0px" or "0pt" or "0em" or "0%" or "0.0" or "1px" or "1pt";
}
