using System.Buffers;

namespace MailTui.Core.Rendering;

/// <summary>
/// Markup as the HTML standard's tokeniser delimits it (§13.2.5). It has to agree with the parser to the character: what
/// the two read differently would slip past <see cref="HtmlGuard"/>.
/// </summary>
internal readonly ref struct HtmlTag
{
    private const string Space = " \t\n\r\f";

    private static readonly SearchValues<char> EndOfName = SearchValues.Create(Space + "/>");
    private static readonly SearchValues<char> EndOfValue = SearchValues.Create(Space + ">");

    /// <summary>Empty for a comment, a doctype, and what the parser takes for one.</summary>
    public ReadOnlySpan<char> Name { get; private init; }

    public bool IsEnd { get; private init; }

    /// <summary>Behind its last character.</summary>
    public int End { get; private init; }

    /// <param name="html">The document.</param>
    /// <param name="start">Of a <c>&lt;</c>.</param>
    /// <param name="tag">What begins there.</param>
    /// <returns>False where the <c>&lt;</c> is only text.</returns>
    public static bool TryRead(ReadOnlySpan<char> html, int start, out HtmlTag tag)
    {
        var rest = html[(start + 1)..];
        var isEnd = rest is ['/', ..];
        var name = isEnd ? rest[1..] : rest;
        tag = default;
        if (name is [var first, ..] && char.IsAsciiLetter(first))
        {
            var length = name.IndexOfAny(EndOfName);
            length = length < 0 ? name.Length : length;
            var end = html.Length - name.Length + length;
            tag = new HtmlTag
            {
                Name = name[..length],
                IsEnd = isEnd,
                End = end + Attributes(html[end..]),
            };
            return true;
        }
        if (rest is not ['!' or '?', ..] && !(isEnd && name.Length > 0))
            return false;
        tag = new HtmlTag { End = start + 1 + Comment(rest) };
        return true;
    }

    private static int Comment(ReadOnlySpan<char> rest)
    {
        if (!rest.StartsWith("!--"))
            return Behind(rest, rest.IndexOf('>'), 1);
        var body = rest[3..];
        if (body is ['>', ..])
            return 4;
        if (body.StartsWith("->"))
            return 5;
        var (end, odd) = (body.IndexOf("-->"), body.IndexOf("--!>"));
        return odd >= 0 && (end < 0 || odd < end) ? 3 + odd + 4 : 3 + Behind(body, end, 3);
    }

    // A ">" within the quotes of a value does not end a tag; quotes elsewhere mean nothing.
    private static int Attributes(ReadOnlySpan<char> text)
    {
        var hasName = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '>')
                return i + 1;
            if (c != '=' || !hasName)
            {
                hasName = c != '/' && (hasName || !IsSpace(c));
                continue;
            }
            i++;
            while (i < text.Length && IsSpace(text[i]))
                i++;
            if (i == text.Length)
                return i;
            var value = text[i..];
            if (value[0] is '"' or '\'')
                i += Behind(value[1..], value[1..].IndexOf(value[0]), 1);
            else
                i += Behind(value, value.IndexOfAny(EndOfValue), 0) - 1;
            hasName = false;
        }
        return text.Length;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    private static int Behind(ReadOnlySpan<char> text, int found, int length) =>
        found < 0 ? text.Length : found + length;
}
