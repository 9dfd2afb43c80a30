using System.Globalization;

namespace MailTui.Core.Rendering.Cards;

/// <summary>A date, or a date and time of some zone (RFC 5545 §3.3.4, §3.3.5).</summary>
/// <param name="Local">As the zone's clocks show it.</param>
/// <param name="IsDate">A whole day, the same everywhere.</param>
/// <param name="IsUtc">The zone is UTC.</param>
/// <param name="Zone">Its name in the calendar; empty for UTC and where no zone is given: everybody's own time.</param>
internal readonly record struct CalendarTime(DateTime Local, bool IsDate, bool IsUtc, string Zone)
{
    // Room for zones and durations on both sides.
    private const int MinYear = 100;
    private const int MaxYear = 9_900;

    public static CalendarTime? Read(ContentLine? line) =>
        line is null ? null : Read(line.Value, line.Parameter("TZID"));

    /// <summary>Null when it is no date.</summary>
    public static CalendarTime? Read(string value, string zone)
    {
        value = value.Trim();
        var isUtc = value.EndsWith('Z');
        if (isUtc)
            value = value[..^1];
        var isDate = value.Length == 8;
        return
            DateTime.TryParseExact(
                value,
                isDate ? "yyyyMMdd" : "yyyyMMdd'T'HHmmss",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var local
            ) && local.Year is >= MinYear and <= MaxYear
            ? new CalendarTime(local, isDate, isUtc, isUtc || isDate ? "" : zone)
            : null;
    }

    /// <summary>So much later; null beyond the end of time.</summary>
    public CalendarTime? Plus(TimeSpan duration) =>
        Math.Abs(duration.TotalDays) < MinYear * 300 ? this with { Local = Local + duration } : null;

    /// <summary>A duration (RFC 5545 §3.3.6); null when it is none.</summary>
    public static TimeSpan? ReadDuration(string value)
    {
        var text = value.Trim().TrimStart('+').AsSpan();
        if (!text.StartsWith("P"))
            return null;
        var total = TimeSpan.Zero;
        var number = 0L;
        foreach (var c in text[1..])
        {
            if (char.IsAsciiDigit(c))
            {
                number = (number * 10) + (c - '0');
                // A thousand years of seconds.
                if (number > 31_536_000_000)
                    return null;
                continue;
            }
            if (c == 'T')
                continue;
            if (Unit(c) is not { } unit)
                return null;
            total += TimeSpan.FromSeconds(Math.Min(number * unit, 31_536_000_000));
            number = 0;
        }
        return total;
    }

    private static long? Unit(char c) =>
        c switch
        {
            'W' => 7 * 86_400,
            'D' => 86_400,
            'H' => 3_600,
            'M' => 60,
            'S' => 1,
            _ => null,
        };
}
