using System.Globalization;

namespace MailTui.Presentation.Notifications;

/// <summary>A part of every day, in the reader's zone; over midnight where it ends before it begins.</summary>
/// <param name="From">The first moment.</param>
/// <param name="To">The first moment after it. The same as <paramref name="From"/>: all day.</param>
public readonly record struct QuietHours(TimeOnly From, TimeOnly To)
{
    /// <summary>Such as <c>22:00-07:00</c>.</summary>
    public static bool TryParse(string text, out QuietHours hours)
    {
        hours = default;
        if (text.Split('-', StringSplitOptions.TrimEntries) is not [var first, var second])
            return false;
        bool parsed = Parse(first, out TimeOnly from) & Parse(second, out TimeOnly to);
        hours = parsed ? new(from, to) : default;
        return parsed;
    }

    public bool Contains(TimeOnly time) => From == To || time.IsBetween(From, To);

    private static bool Parse(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
