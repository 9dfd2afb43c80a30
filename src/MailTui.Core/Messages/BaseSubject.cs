using System.Text.RegularExpressions;

namespace MailTui.Core.Messages;

/// <summary>A subject without what mail programs put before it (RFC 5256 §2.1, and what they really write).</summary>
internal static partial class BaseSubject
{
    /// <summary>Of longer subjects the beginning counts.</summary>
    private const int MaxCharacters = 200;

    /// <summary>Without prefixes of answers and forwards, in lower case, one blank between words; may be empty.</summary>
    public static string Of(string subject) =>
        Blanks().Replace(Answers().Replace(Cut(subject), ""), " ").Trim().ToLowerInvariant();

    /// <summary>Without prefixes of answers and forwards, also where the name of a list stands before them, otherwise as it is.</summary>
    public static string WithoutPrefixes(string subject)
    {
        string bare = Answers().Replace(subject, "").Trim();
        var list = ListName().Match(bare);
        return list.Success ? list.Value + Answers().Replace(bare[list.Length..], "").TrimStart() : bare;
    }

    /// <summary>The base subject of what a delivery report returns, by its own subject; null when that does not tell.</summary>
    public static string? OfReturned(string subject) =>
        Reports().Match(Cut(subject)) is { Success: true } report
        && Of(subject[report.Length..]) is { Length: > 0 } returned
            ? returned
            : null;

    private static string Cut(string subject) => subject.Length <= MaxCharacters ? subject : subject[..MaxCharacters];

    [GeneratedRegex(
        @"^(\s*((re|fwd?|aw|antw|wg|sv|vs|vl|tr|rv|odp|ynt|답장|회신|전달|返信|転送|回复|转发)(\[\d+\]|\(\d+\)|\^\d+)?\s*[:：]|\[(re|fwd?|답장|회신|전달)\]\s*[:：]?))+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Answers();

    [GeneratedRegex(@"^\[[^\]]{1,40}\]\s+", RegexOptions.NonBacktracking)]
    private static partial Regex ListName();

    // Exchange and Outlook in some languages, Gmail, Exim, Korean providers.
    [GeneratedRegex(
        @"^\s*(undeliverable|undelivered mail|undelivered|returned mail|delivery status notification \([a-z]+\)|delivery failure|mail delivery failed|nicht zustellbar|unzustellbar|non remis|no se puede entregar|배달되지 않음|배달 실패|전송 실패|반송)\s*[:：]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Reports();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
