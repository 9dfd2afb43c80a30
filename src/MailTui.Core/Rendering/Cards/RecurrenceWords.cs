using System.Globalization;

namespace MailTui.Core.Rendering.Cards;

/// <summary>A recurrence in words: "every 2 weeks on Monday and Friday, until 2027-06-30".</summary>
internal static class RecurrenceWords
{
    private static readonly string[] Ordinals = ["", "first", "second", "third", "fourth", "fifth"];

    /// <param name="value">The rule; what cannot be told in words is shown as it is.</param>
    /// <param name="zone">Of the reader, for the end.</param>
    public static string Of(string value, TimeZoneInfo zone)
    {
        if (RecurrenceRule.Read(value) is not { } rule || Days(rule) is not { } days)
            return CardText.Line(value);
        return Every(rule) + days + In(rule) + End(rule, zone);
    }

    private static string Every(RecurrenceRule rule)
    {
        var unit = rule.Frequency switch
        {
            "HOURLY" => "hour",
            "DAILY" => "day",
            "WEEKLY" => "week",
            "MONTHLY" => "month",
            _ => "year",
        };
        return rule.Interval == 1 ? $"every {unit}" : $"every {rule.Interval} {unit}s";
    }

    /// <summary>Null for a combination that has no words.</summary>
    private static string? Days(RecurrenceRule rule)
    {
        if (rule.MonthDays.Count > 0)
        {
            return rule.Days.Count > 0 || rule.Position is not null
                ? null
                : $" on {Join(rule.MonthDays.Select(MonthDay))}";
        }
        if (rule.Days.Count == 0)
            return rule.Position is null ? "" : null;
        if (rule.Position is { } position)
            return rule.Days.Any(day => day.Ordinal != 0) ? null : $" on the {Ordinal(position)} {OneOf(rule.Days)}";
        if (rule.Days.Any(day => day.Ordinal is < -5 or > 5))
            return null;
        if (IsWorkWeek(rule.Days))
            return " from Monday to Friday";
        return $" on {Join(rule.Days.Select(Weekday))}";
    }

    private static string In(RecurrenceRule rule) =>
        rule.Months.Count == 0
            ? ""
            : $" in {Join(rule.Months.Select(month => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)))}";

    private static string End(RecurrenceRule rule, TimeZoneInfo zone)
    {
        if (rule.Count is { } count)
            return count == 1 ? ", once" : $", {count} times";
        if (rule.Until is not { } until)
            return "";
        var last = until.IsUtc
            ? TimeZoneInfo.ConvertTime(new DateTimeOffset(until.Local, TimeSpan.Zero), zone).DateTime
            : until.Local;
        return $", until {last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
    }

    private static string Weekday(RecurrenceDay day) =>
        day.Ordinal == 0 ? $"{day.Day}" : $"the {Ordinal(day.Ordinal)} {day.Day}";

    private static string MonthDay(int day) =>
        day == -1 ? "the last day"
        : day < 0 ? $"day {-day} before the end"
        : $"day {day}";

    private static string Ordinal(int number) =>
        number == -1 ? "last"
        : number < 0 ? $"{Ordinals[-number]} last"
        : Ordinals[number];

    /// <summary>What days there are to choose one from.</summary>
    private static string OneOf(IReadOnlyList<RecurrenceDay> days) =>
        days.Count == 7 ? "day"
        : IsWorkWeek(days) ? "working day"
        : Join(days.Select(Weekday), "or");

    private static bool IsWorkWeek(IReadOnlyList<RecurrenceDay> days) =>
        days.Count == 5 && days.All(day => day.Ordinal == 0 && day.Day is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    private static string Join(IEnumerable<string> items, string and = "and")
    {
        string[] all = [.. items];
        return all.Length == 1 ? all[0] : $"{string.Join(", ", all[..^1])} {and} {all[^1]}";
    }
}
