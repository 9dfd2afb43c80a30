namespace MailTui.Core.Compose;

/// <summary>What stands between two separators of a typed address list.</summary>
/// <param name="Start">Where it begins, blanks left out; of nothing, where it would.</param>
/// <param name="End">Where it ends, blanks left out.</param>
/// <param name="Limit">Where its separator stands, or the text ends.</param>
internal readonly record struct AddressSegment(int Start, int End, int Limit)
{
    /// <summary>
    /// The segments of <paramref name="text"/>, also empty ones. Separators are commas, semicolons and line ends outside quotation
    /// marks, angle brackets and comments; the name of a group (RFC 5322 §3.4) and its colon are none of its members.
    /// </summary>
    public static IEnumerable<AddressSegment> Of(string text)
    {
        int start = 0;
        int comments = 0;
        bool quoted = false;
        bool angled = false;
        bool hasAt = false;
        for (int at = 0; at < text.Length; at++)
        {
            char c = text[at];
            if (c == '\\' && (quoted || comments > 0))
                at++;
            else if (c == '"' && comments == 0)
                quoted = !quoted;
            else if (quoted)
                continue;
            else if (c == '(' && !angled)
                comments++;
            else if (c == ')' && comments > 0)
                comments--;
            else if (comments > 0)
                continue;
            else if (c is '<' or '>')
                angled = c == '<';
            else if (c == '@')
                hasAt = true;
            else if (c == ':' && !angled && !hasAt)
                start = at + 1;
            else if (c is ';' or '\n' || (c == ',' && !angled))
            {
                yield return Trimmed(text, start, at);
                start = at + 1;
                angled = hasAt = false;
            }
        }
        yield return Trimmed(text, start, text.Length);
    }

    private static AddressSegment Trimmed(string text, int start, int limit)
    {
        start = Math.Min(start, limit);
        while (start < limit && char.IsWhiteSpace(text[start]))
            start++;
        int end = limit;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new AddressSegment(start, end, limit);
    }
}
