using System.Text;
using System.Text.RegularExpressions;

namespace MailTui.CommandLine.Manual;

/// <summary>Text within a manual page.</summary>
internal static partial class RoffText
{
    /// <summary>Every character as it is meant: groff draws an apostrophe or a tilde as something to look at, not to type.</summary>
    /// <param name="isCode">Hyphens are minus signs, so that they can be searched for and copied.</param>
    public static string Of(string text, bool isCode = false)
    {
        var roff = new StringBuilder(text.Length + 16);
        foreach (char c in text)
            _ = c switch
            {
                '\\' => roff.Append("\\e"),
                '\'' => roff.Append("\\(aq"),
                '`' => roff.Append("\\(ga"),
                '^' => roff.Append("\\(ha"),
                '~' => roff.Append("\\(ti"),
                '"' => roff.Append("\\(dq"),
                '-' when isCode => roff.Append("\\-"),
                _ => roff.Append(c),
            };
        return roff.ToString();
    }

    /// <summary>Text that stands on a line of its own: with a dot at its beginning it would be a request.</summary>
    public static string OnLine(string roff) => roff is ['.', ..] ? "\\&" + roff : roff;

    /// <summary>Something to type.</summary>
    public static string Bold(string text) => $"\\fB{Of(text, isCode: true)}\\fR";

    /// <summary>Something to put another thing for.</summary>
    public static string Italic(string text) => $"\\fI{Of(text, isCode: true)}\\fR";

    /// <summary>One paragraph of Markdown: code, strong words and links, whose addresses are left out.</summary>
    public static string OfMarkdown(string markdown)
    {
        string text = string.Join(' ', markdown.Split('\n', StringSplitOptions.TrimEntries));
        var roff = new StringBuilder();
        int at = 0;
        foreach (Match match in Inline().Matches(text))
        {
            roff.Append(Of(text[at..match.Index]));
            at = match.Index + match.Length;
            roff.Append(
                match.Groups["code"] is { Success: true } code ? Bold(code.Value.Trim())
                : match.Groups["strong"] is { Success: true } strong ? $"\\fB{Of(strong.Value)}\\fR"
                : match.Groups["stressed"] is { Success: true } stressed ? $"\\fI{Of(stressed.Value)}\\fR"
                : match.Groups["page"] is { Success: true } page ? Bold(page.Value)
                : Of(match.Groups["link"].Value)
            );
        }

        return roff.Append(Of(text[at..])).ToString();
    }

    [GeneratedRegex(
        """
            (?<fence>`+)(?<code>.+?)\k<fence>(?!`)
            | \*\*(?<strong>.+?)\*\*
            | \*(?<stressed>[^*\s][^*]*)\*
            | \[(?<link>[^\]]+)\]\([^)]*\)
            | (?<page>\bmailtui[a-z-]*)(?=\(\d\))
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Inline();
}
