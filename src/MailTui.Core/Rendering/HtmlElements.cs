using System.Collections.Frozen;
using AngleSharp.Dom;

namespace MailTui.Core.Rendering;

/// <summary>The elements of HTML that mean something to a text, by their names.</summary>
internal static class HtmlElements
{
    // The longest name that is known has 10.
    private const int MaxKnownName = 16;

    private static readonly FrozenDictionary<string, HtmlElementKind> Kinds = Known();

    private static readonly FrozenDictionary<string, HtmlElementKind>.AlternateLookup<ReadOnlySpan<char>> ByName =
        Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="name">As it stands in a tag.</param>
    public static HtmlElementKind KindOf(ReadOnlySpan<char> name)
    {
        if (name.Length <= MaxKnownName)
        {
            Span<char> lower = stackalloc char[MaxKnownName];
            lower = lower[..name.Length];
            ToLower(name, lower);
            if (ByName.TryGetValue(lower, out var known))
                return known;
        }
        return new HtmlElementKind(
            string.Create(name.Length, name, static (lower, name) => ToLower(name, lower)),
            HtmlTraits.None
        );
    }

    public static HtmlTraits TraitsOf(IElement element) =>
        Kinds.TryGetValue(element.LocalName, out var kind) ? kind.Traits : HtmlTraits.None;

    /// <summary>True for an image that nobody is meant to see.</summary>
    public static bool IsPixel(IElement image) =>
        IsTiny(image.GetAttribute("width"))
        || IsTiny(image.GetAttribute("height"))
        || HtmlStyles.Of(image).HasFlag(HtmlStyle.Thin);

    private static bool IsTiny(string? size) => size?.Trim().TrimEnd('x', 'p') is "0" or "1";

    // No other letters have a case here (HTML §13.2.5.8).
    private static void ToLower(ReadOnlySpan<char> name, Span<char> lower)
    {
        for (var i = 0; i < name.Length; i++)
            lower[i] = char.IsAsciiLetterUpper(name[i]) ? (char)(name[i] | 0x20) : name[i];
    }

    private static FrozenDictionary<string, HtmlElementKind> Known()
    {
        var traits = new Dictionary<string, HtmlTraits>(StringComparer.Ordinal);
        Add(
            HtmlTraits.Flat,
            "p li dt dd td th tr tbody thead tfoot colgroup col br hr img input meta link area base embed source track wbr html body head"
        );
        Add(
            HtmlTraits.Block,
            "address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul"
        );
        Add(HtmlTraits.Spaced, "p h1 h2 h3 h4 h5 h6 blockquote pre ul ol dl table figure hr");
        Add(HtmlTraits.Unseen, "script style head title template iframe svg math select textarea noframes datalist rp");
        Add(
            HtmlTraits.Cut,
            "script style title template svg math iframe textarea select noframes noembed xmp plaintext listing frameset frame"
        );
        Add(HtmlTraits.Formatting, "a b big code em font i nobr s small strike strong tt u");
        Add(HtmlTraits.Barrier, "table object applet marquee select button caption");
        return traits.ToFrozenDictionary(
            known => known.Key,
            known => new HtmlElementKind(known.Key, known.Value),
            StringComparer.Ordinal
        );

        void Add(HtmlTraits trait, string names)
        {
            foreach (var name in names.Split(' '))
                traits[name] = traits.GetValueOrDefault(name) | trait;
        }
    }
}
