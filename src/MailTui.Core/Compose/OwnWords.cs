using System.Text.RegularExpressions;

namespace MailTui.Core.Compose;

/// <summary>What of a draft's text its writer wrote: no quotes, no signature, nothing that is forwarded.</summary>
internal static partial class OwnWords
{
    public static string Of(string body)
    {
        List<string> own = [];
        string[] lines = body.Split('\n');
        for (int at = 0; at < lines.Length; at++)
        {
            string line = lines[at];
            if (ReplyWords.IsForwardHeading(line))
                break;
            if (line == "-- ")
            {
                // A signature above a quote ends with it.
                while (at + 1 < lines.Length && lines[at + 1].Length > 0)
                    at++;
                continue;
            }
            bool isAttribution = line.EndsWith(':') && at + 1 < lines.Length && lines[at + 1].StartsWith('>');
            if (!line.StartsWith('>') && !isAttribution)
                own.Add(line);
        }
        return string.Join('\n', own).Trim();
    }

    /// <summary>The word by which a text speaks of something attached; null when none does.</summary>
    public static string? Attachment(string own) =>
        AttachmentWords().Match(own) is { Success: true } found ? found.Value : null;

    [GeneratedRegex(
        @"\b(attach(ed|ing|ments?)?|enclos(ed|ing|ures?))\b|첨부|동봉|붙임",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex AttachmentWords();
}
