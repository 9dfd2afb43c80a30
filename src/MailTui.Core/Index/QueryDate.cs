using System.Globalization;

namespace MailTui.Core.Index;

/// <summary>
/// A date as a query has it: a year, month or day, or so many days, weeks, months or years before today. What it means is
/// decided when the query is used, in the reader's time zone.
/// </summary>
public readonly record struct QueryDate(DateUnit Unit, int Value, int Month = 0, int Day = 0)
{
    public static QueryDate Today { get; } = new(DateUnit.DaysAgo, 0);

    public static QueryDate Yesterday { get; } = new(DateUnit.DaysAgo, 1);

    /// <summary>Null when the text is no date.</summary>
    public static QueryDate? Parse(string text)
    {
        if (text.Equals("today", StringComparison.OrdinalIgnoreCase))
            return Today;
        if (text.Equals("yesterday", StringComparison.OrdinalIgnoreCase))
            return Yesterday;
        string[] parts = text.Split('-');
        if (parts is [[.. var amount, var unit]] && UnitOf(unit) is { } ago)
            return Number(amount, 9_999) is { } count ? new QueryDate(ago, count) : null;
        if (parts.Length > 3 || parts[0].Length != 4 || Number(parts[0], 9_998) is not { } year || year < 1)
            return null;
        if (parts.Length == 1)
            return new QueryDate(DateUnit.Calendar, year);
        if (parts[1].Length > 2 || Number(parts[1], 12) is not { } month || month < 1)
            return null;
        if (parts.Length == 2)
            return new QueryDate(DateUnit.Calendar, year, month);
        return parts[2].Length <= 2 && Number(parts[2], DateTime.DaysInMonth(year, month)) is { } day && day >= 1
            ? new QueryDate(DateUnit.Calendar, year, month, day)
            : null;
    }

    public override string ToString() =>
        (Unit, Value, Month, Day) switch
        {
            (DateUnit.DaysAgo, 0, _, _) => "today",
            (DateUnit.DaysAgo, 1, _, _) => "yesterday",
            (DateUnit.DaysAgo, var days, _, _) => Invariant($"{days}d"),
            (DateUnit.WeeksAgo, var weeks, _, _) => Invariant($"{weeks}w"),
            (DateUnit.MonthsAgo, var months, _, _) => Invariant($"{months}m"),
            (DateUnit.YearsAgo, var years, _, _) => Invariant($"{years}y"),
            (_, var year, 0, _) => Invariant($"{year:0000}"),
            (_, var year, var month, 0) => Invariant($"{year:0000}-{month:00}"),
            (_, var year, var month, var day) => Invariant($"{year:0000}-{month:00}-{day:00}"),
        };

    /// <summary>Its first moment, and the first moment after it.</summary>
    public (DateTimeOffset Start, DateTimeOffset End) Range(TimeProvider time)
    {
        var today = time.GetLocalNow().Date;
        var (start, end) = (Unit, Month, Day) switch
        {
            (DateUnit.DaysAgo, _, _) => Days(today.AddDays(-Value)),
            (DateUnit.WeeksAgo, _, _) => Days(today.AddDays(-7 * Value)),
            (DateUnit.MonthsAgo, _, _) => Days(Back(today, Value)),
            (DateUnit.YearsAgo, _, _) => Days(Back(today, 12 * Value)),
            (_, 0, _) => (new DateTime(Value, 1, 1), new DateTime(Value + 1, 1, 1)),
            (_, _, 0) => (new DateTime(Value, Month, 1), new DateTime(Value, Month, 1).AddMonths(1)),
            _ => Days(new DateTime(Value, Month, Day)),
        };
        return (Moment(start), Moment(end));

        DateTimeOffset Moment(DateTime local)
        {
            // The year 1 in a zone east of Greenwich begins before time does.
            var offset = local.Year is 1 or > 9_998 ? TimeSpan.Zero : time.LocalTimeZone.GetUtcOffset(local);
            return new DateTimeOffset(local, offset);
        }
    }

    private static (DateTime, DateTime) Days(DateTime day) => (day, day.AddDays(1));

    private static DateTime Back(DateTime today, int months) =>
        months < (today.Year - 1) * 12 ? today.AddMonths(-months) : new DateTime(1, 1, 1);

    private static DateUnit? UnitOf(char letter) =>
        letter switch
        {
            'd' or 'D' => DateUnit.DaysAgo,
            'w' or 'W' => DateUnit.WeeksAgo,
            'm' or 'M' => DateUnit.MonthsAgo,
            'y' or 'Y' => DateUnit.YearsAgo,
            _ => null,
        };

    private static int? Number(ReadOnlySpan<char> digits, int largest) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= largest
            ? number
            : null;

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
