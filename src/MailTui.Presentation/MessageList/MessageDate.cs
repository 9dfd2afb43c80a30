using System.Globalization;

namespace MailTui.Presentation.MessageList;

/// <summary>Dates as people on a mail list read them, in the zone of the reader.</summary>
public static class MessageDate
{
    /// <summary>The widest short date, in cells: <c>2024-11</c>.</summary>
    public const int ShortWidth = 7;

    /// <summary>Today <c>09:12</c>, this year <c>11-24</c>, before <c>2024-11</c>.</summary>
    /// <param name="now">Now, in the zone to show the date in.</param>
    public static string Short(DateTimeOffset date, DateTimeOffset now)
    {
        DateTimeOffset local = InZoneOf(date, now);
        string format =
            local.Date == now.Date ? "HH:mm"
            : local.Year == now.Year ? "MM-dd"
            : "yyyy-MM";
        return local.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary><c>2026-11-24 Tue 09:12</c>.</summary>
    public static string Long(DateTimeOffset date, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(date, zone).ToString("yyyy-MM-dd ddd HH:mm", CultureInfo.InvariantCulture);

    // One offset for the whole list would be an hour off on the other side of a change to summer time; it decides only
    // between neighbouring days there, and saves a zone lookup a row.
    private static DateTimeOffset InZoneOf(DateTimeOffset date, DateTimeOffset now) => date.ToOffset(now.Offset);
}
