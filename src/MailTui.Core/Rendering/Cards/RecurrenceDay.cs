using System.Globalization;

namespace MailTui.Core.Rendering.Cards;

/// <summary>A day of the week in a recurrence, perhaps only one of those in a month: <c>MO</c>, <c>2TU</c>, <c>-1FR</c>.</summary>
/// <param name="Day">Of the week.</param>
/// <param name="Ordinal">Counted from the end when negative; 0: each.</param>
internal readonly record struct RecurrenceDay(DayOfWeek Day, int Ordinal)
{
    private const string Names = "SUMOTUWETHFRSA";

    public static RecurrenceDay? Read(string value)
    {
        if (value.Length < 2)
            return null;
        var day = Names.IndexOf(value[^2..], StringComparison.Ordinal);
        var ordinal = 0;
        if (
            day < 0
            || day % 2 != 0
            || (
                value.Length > 2
                && !int.TryParse(value[..^2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out ordinal)
            )
        )
            return null;
        return ordinal is < -53 or > 53 ? null : new RecurrenceDay((DayOfWeek)(day / 2), ordinal);
    }

    /// <summary>Whether a date of a month of so many days is one.</summary>
    public bool Is(DateTime date, int daysInMonth) =>
        date.DayOfWeek == Day
        && (Ordinal == 0 || Ordinal == ((date.Day - 1) / 7) + 1 || Ordinal == -(((daysInMonth - date.Day) / 7) + 1));
}
