using System.Globalization;

namespace MailTui.Core.Rendering.Cards;

/// <summary>How an event recurs (RFC 5545 §3.3.10). It is told, never expanded.</summary>
internal sealed record RecurrenceRule
{
    private const int MaxValues = 60;

    /// <summary>DAILY, WEEKLY … in upper case.</summary>
    public string Frequency { get; private init; } = "";

    public int Interval { get; private init; } = 1;

    /// <summary>How many there are; null: no such end.</summary>
    public int? Count { get; private init; }

    public CalendarTime? Until { get; private init; }

    public IReadOnlyList<RecurrenceDay> Days { get; private init; } = [];

    public IReadOnlyList<int> MonthDays { get; private init; } = [];

    public IReadOnlyList<int> Months { get; private init; } = [];

    /// <summary>Of the days that fit only this one, from the end when negative; null: all.</summary>
    public int? Position { get; private init; }

    /// <summary>Null for what has a part that is not known here, or makes no sense.</summary>
    public static RecurrenceRule? Read(string value)
    {
        var rule = new RecurrenceRule();
        foreach (var part in value.Trim().Split(';', StringSplitOptions.RemoveEmptyEntries).Take(MaxValues))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (
                equals < 0
                || rule.With(part[..equals].ToUpperInvariant(), part[(equals + 1)..].ToUpperInvariant()) is not { } next
            )
                return null;
            rule = next;
        }
        return rule.Frequency.Length > 0 ? rule : null;
    }

    /// <summary>The day of a year on which it falls first, in the month of <paramref name="start"/> unless it names one.</summary>
    public DateTime? FirstDayIn(int year, DateTime start)
    {
        var month = Months.Count > 0 ? Months[0] : start.Month;
        var days = DateTime.DaysInMonth(year, month);
        for (var day = 1; day <= days; day++)
        {
            var date = new DateTime(year, month, day);
            var fits =
                (MonthDays.Count == 0 || MonthDays.Contains(day))
                && (
                    Days.Count == 0
                        ? MonthDays.Count > 0 || day == Math.Min(start.Day, days)
                        : Days.Any(each => each.Is(date, days))
                );
            if (fits)
                return date;
        }
        return null;
    }

    private RecurrenceRule? With(string name, string value) =>
        name switch
        {
            "FREQ" => value is "DAILY" or "WEEKLY" or "MONTHLY" or "YEARLY" or "HOURLY"
                ? this with
                {
                    Frequency = value,
                }
                : null,
            "INTERVAL" => Number(value, 1, 9_999) is { } interval ? this with { Interval = interval } : null,
            "COUNT" => Number(value, 1, int.MaxValue) is { } count ? this with { Count = count } : null,
            "UNTIL" => CalendarTime.Read(value, "") is { } until ? this with { Until = until } : null,
            "BYDAY" => List(value, RecurrenceDay.Read) is { } days ? this with { Days = days } : null,
            "BYMONTHDAY" => List(value, day => Number(day, -31, 31)) is { } days
                ? this with
                {
                    MonthDays = days,
                }
                : null,
            "BYMONTH" => List(value, month => Number(month, 1, 12)) is { } months
                ? this with
                {
                    Months = months,
                }
                : null,
            "BYSETPOS" => Number(value, -5, 5) is { } position ? this with { Position = position } : null,
            // On which day a week begins tells a reader nothing.
            "WKST" => this,
            _ => null,
        };

    private static int? Number(string value, int least, int most) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number >= least
        && number <= most
        && number != 0
            ? number
            : null;

    private static List<T>? List<T>(string value, Func<string, T?> read)
        where T : struct
    {
        var list = new List<T>();
        foreach (var each in value.Split(','))
        {
            if (list.Count == MaxValues || read(each.Trim()) is not { } item)
                return null;
            list.Add(item);
        }
        return list;
    }
}
