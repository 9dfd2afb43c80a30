namespace MailTui.Core.Index;

/// <summary>How a <see cref="QueryDate"/> is given.</summary>
public enum DateUnit
{
    /// <summary>A year, a month or a day of the calendar.</summary>
    Calendar,
    DaysAgo,
    WeeksAgo,
    MonthsAgo,
    YearsAgo,
}
