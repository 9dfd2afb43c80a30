using System.Globalization;
using System.Text.RegularExpressions;

namespace MailTui.Presentation.Compose;

/// <summary>When a message is to go out, as people write it.</summary>
internal static partial class SendTime
{
    private static readonly string[] Times = ["H:mm", "HH:mm"];

    /// <summary>
    /// <c>18:00</c> (today, or tomorrow when that is over), <c>tomorrow 9:00</c> or <c>내일 9:00</c>, <c>+2h</c>, <c>+30m</c>,
    /// <c>+3d</c>, <c>2026-12-01 08:30</c>.
    /// </summary>
    /// <returns>Null when it is none of these, or lies in the past.</returns>
    public static DateTimeOffset? Parse(string text, DateTimeOffset now)
    {
        text = text.Trim();
        if (Span().Match(text) is { Success: true } span)
        {
            int count = int.Parse(span.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            return now
                + span.Groups[2].Value switch
                {
                    "m" => TimeSpan.FromMinutes(count),
                    "h" => TimeSpan.FromHours(count),
                    _ => TimeSpan.FromDays(count),
                };
        }

        bool tomorrow = false;
        foreach (string word in (string[])["tomorrow", "내일"])
        {
            if (!text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                continue;
            (tomorrow, text) = (true, text[word.Length..].Trim());
        }

        if (TimeOnly.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly time))
        {
            var at = new DateTimeOffset(now.Date + time.ToTimeSpan(), now.Offset);
            return tomorrow || at <= now ? at.AddDays(1) : at;
        }

        return
            !tomorrow
            && DateTime.TryParseExact(
                text,
                ["yyyy-MM-dd H:mm", "yyyy-MM-dd HH:mm"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out DateTime moment
            )
            && new DateTimeOffset(moment, now.Offset) is var date
            && date > now
            ? date
            : null;
    }

    [GeneratedRegex(@"^\+(\d{1,4})([mhd])$")]
    private static partial Regex Span();
}
