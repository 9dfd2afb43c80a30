using System.Text;

namespace MailTui.Core.Rendering;

/// <summary>
/// Takes from HTML what would make its parsing expensive, before it is parsed: building the tree takes time in the product
/// of length and depth, and a picture written into an attribute is only ballast. One pass, linear. Comments, scripts and
/// style sheets go here, too: nothing of them is shown, and the tags in them are none.
/// </summary>
internal static class HtmlGuard
{
    /// <summary>Elements within elements; mail that people send stays below 100.</summary>
    public const int MaxDepth = 200;

    /// <summary>UTF-16 units that are parsed.</summary>
    public const int MaxCharacters = 3_000_000;

    /// <summary>Elements that the parser may make, about 200 bytes each.</summary>
    public const int MaxElements = 500_000;

    // A longer tag holds a picture or an attack; its name is all that is kept.
    private const int MaxTag = 16_384;

    /// <param name="html">The document.</param>
    /// <param name="notice">What was left out, as a sentence; null when nothing was that a reader could miss.</param>
    public static string Limit(string html, out string? notice)
    {
        notice = html.Length > MaxCharacters ? $"The HTML is cut after {MaxCharacters:N0} characters." : null;
        var source = html.AsSpan(0, Math.Min(html.Length, MaxCharacters));
        var kept = new StringBuilder(source.Length);
        var nesting = new HtmlNesting();
        var unclosed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var isDropping = false;
        var copied = 0;
        for (var position = 0; Next(source, position) is var start and >= 0; )
        {
            if (!HtmlTag.TryRead(source, start, out var tag))
            {
                position = start + 1;
                continue;
            }
            position = tag.End;
            var kind = HtmlElements.KindOf(tag.Name);
            string? instead = null;
            if (tag.Name.IsEmpty)
                instead = "";
            else if (kind.Is(HtmlTraits.Cut))
            {
                instead = "";
                if (!tag.IsEnd)
                    position = Behind(source, tag, unclosed);
            }
            else if (tag.IsEnd)
                nesting.End(kind);
            else if (nesting.Depth >= MaxDepth && !kind.Is(HtmlTraits.Flat) || nesting.Elements >= MaxElements)
            {
                isDropping = true;
                instead = kind.Is(HtmlTraits.Block) ? "<br>" : " ";
            }
            else
            {
                nesting.Start(kind);
                if (tag.End - start > MaxTag)
                    instead = $"<{tag.Name}>";
            }
            if (instead is null)
                continue;
            kept.Append(source[copied..start]).Append(instead);
            copied = position;
        }
        if (isDropping)
            notice = "The HTML is nested too deeply or has too many elements; some of its layout is left out.";
        return copied == 0 && source.Length == html.Length ? html : kept.Append(source[copied..]).ToString();
    }

    private static int Next(ReadOnlySpan<char> source, int position)
    {
        var next = source[position..].IndexOf('<');
        return next < 0 ? -1 : position + next;
    }

    /// <summary>Behind the end of an element that is cut out whole; where it has no end, only its tag is.</summary>
    private static int Behind(ReadOnlySpan<char> source, HtmlTag tag, HashSet<string> unclosed)
    {
        if (unclosed.GetAlternateLookup<ReadOnlySpan<char>>().Contains(tag.Name))
            return tag.End;
        var end = source[tag.End..].IndexOf($"</{tag.Name}", StringComparison.OrdinalIgnoreCase);
        if (end >= 0 && HtmlTag.TryRead(source, tag.End + end, out var close))
            return close.End;
        unclosed.Add(tag.Name.ToString());
        return tag.End;
    }
}
