using System.Text.RegularExpressions;

namespace MailTui.Core.Rendering;

/// <summary>Finds web addresses that are written in a text.</summary>
internal static partial class LinkFinder
{
    /// <summary>More than anybody reads: a text of a million links stays cheap.</summary>
    private const int Most = 1000;

    /// <summary>http and https addresses in their order, each once, at most 1,000.</summary>
    public static IReadOnlyList<string> Find(string text)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var links = new List<string>();
        foreach (var match in Address().EnumerateMatches(text))
        {
            string link = Trim(text.AsSpan(match.Index, match.Length)).ToString();
            if (seen.Add(link))
                links.Add(link);
            if (links.Count == Most)
                break;
        }

        return links;
    }

    /// <summary>The addresses of <c>text[start .. end]</c>, one line, as runs that lead to them.</summary>
    public static IReadOnlyList<InlineRun> RunsIn(string text, int start, int end)
    {
        var line = text.AsSpan(start, end - start);
        if (!line.Contains("://", StringComparison.Ordinal))
            return [];
        var runs = new List<InlineRun>();
        foreach (var match in Address().EnumerateMatches(line))
        {
            var link = Trim(line.Slice(match.Index, match.Length));
            runs.Add(new InlineRun(start + match.Index, link.Length, SpanStyle.Link, link.ToString()));
            if (runs.Count == Most)
                break;
        }

        return runs;
    }

    /// <summary>Punctuation behind an address belongs to the sentence; a bracket only when it was not opened in the address.</summary>
    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> link)
    {
        while (link.Length > 0)
        {
            char last = link[^1];
            bool stray = last switch
            {
                ')' => link.Count('(') < link.Count(')'),
                ']' => link.Count('[') < link.Count(']'),
                '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '"' => true,
                _ => false,
            };
            if (!stray)
                break;
            link = link[..^1];
        }

        return link;
    }

    [GeneratedRegex(@"\bhttps?://[^\s<>""'`\p{IsHangulSyllables}。、]+", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
