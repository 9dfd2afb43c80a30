using System.Text;

namespace MailTui.Core.Rendering;

/// <summary>
/// Takes from HTML what would make its parsing expensive, before it is parsed: building the tree takes time in the product
/// of length and depth, and a picture written into an attribute is only ballast. One pass, linear.
/// </summary>
internal static class HtmlGuard
{
    /// <summary>Elements within elements; mail that people send stays below 100.</summary>
    public const int MaxDepth = 200;

    /// <summary>UTF-16 units that are parsed.</summary>
    public const int MaxCharacters = 3_000_000;

    // A longer tag holds a picture or an attack; its name is all that is kept.
    private const int MaxTag = 16_384;

    /// <param name="html">The document.</param>
    /// <param name="notice">What was left out, as a sentence; null when nothing was that a reader could miss.</param>
    public static string Limit(string html, out string? notice)
    {
        notice = null;
        if (html.Length > MaxCharacters)
            notice = $"The HTML is cut after {MaxCharacters:N0} characters.";
        var source = html.AsSpan(0, Math.Min(html.Length, MaxCharacters));
        StringBuilder? kept = null;
        var copied = 0;
        var depth = 0;
        var dropped = 0;
        var position = 0;
        while (position < source.Length)
        {
            var next = source[position..].IndexOf('<');
            if (next < 0)
                break;
            var start = position + next;
            var tag = Tag.At(source, start);
            position = Math.Max(tag.End, start + 1);
            if (tag.Name.IsEmpty)
                continue;
            var tooDeep = false;
            if (HtmlElements.Nests(tag.Name))
            {
                if (!tag.IsEnd)
                    tooDeep = ++depth > MaxDepth;
                else if (depth > 0)
                    tooDeep = depth-- > MaxDepth;
            }
            if (!tooDeep && tag.End - start <= MaxTag)
                continue;
            kept ??= new StringBuilder(source.Length);
            kept.Append(source[copied..start]);
            copied = position;
            if (!tooDeep)
                kept.Append('<').Append(tag.Name).Append('>');
            else if (dropped++ >= 0 && HtmlElements.IsBlock(tag.Name))
                kept.Append("<br>");
        }
        if (dropped > 0)
            notice = "The HTML is nested too deeply; some of its layout is left out.";
        return kept is null
            ? source.Length == html.Length
                ? html
                : source.ToString()
            : kept.Append(source[copied..]).ToString();
    }

    private readonly ref struct Tag
    {
        /// <summary>Empty for what is no tag.</summary>
        public ReadOnlySpan<char> Name { get; private init; }

        public bool IsEnd { get; private init; }

        /// <summary>Behind its <c>&gt;</c>.</summary>
        public int End { get; private init; }

        public static Tag At(ReadOnlySpan<char> html, int start)
        {
            var name = start + 1;
            var isEnd = name < html.Length && html[name] == '/';
            if (isEnd)
                name++;
            var end = name;
            while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
                end++;
            if (end == name || !char.IsAsciiLetter(html[name]))
                return new Tag { End = end };
            return new Tag
            {
                Name = html[name..end],
                IsEnd = isEnd,
                End = Close(html, end),
            };
        }

        // A ">" within quotes does not end a tag.
        private static int Close(ReadOnlySpan<char> html, int position)
        {
            while (position < html.Length)
            {
                switch (html[position++])
                {
                    case '>':
                        return position;
                    case '"' or '\'':
                        var quoted = html[position..].IndexOf(html[position - 1]);
                        if (quoted < 0)
                            return html.Length;
                        position += quoted + 1;
                        break;
                }
            }
            return html.Length;
        }
    }
}
