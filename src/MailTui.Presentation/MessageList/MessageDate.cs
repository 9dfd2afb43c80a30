using System.Globalization;

namespace MailTui.Presentation.MessageList;

/// <summary>Dates as people on a mail list read them, in the zone of the reader.</summary>
public static class MessageDate
{
    /// <summary>The widest short date, in cells: <c>2024-11</c>.</summary>
    public const int ShortWidth = 7;

    /// <summary>Today <c>09:12</c>, this year <c>11-24</c>, before <c>2024-11</c>, all in the reader's zone.</summary>
    public static string Short(DateTimeOffset date, DateTimeOffset now, TimeZoneInfo zone)
    {
        DateTimeOffset local = TimeZoneInfo.ConvertTime(date, zone);
        DateTimeOffset today = TimeZoneInfo.ConvertTime(now, zone);
        string format =
            local.Date == today.Date ? "HH:mm"
            : local.Year == today.Year ? "MM-dd"
            : "yyyy-MM";
        return local.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary><c>2026-11-24 Tue 09:12</c>.</summary>
    public static string Long(DateTimeOffset date, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(date, zone).ToString("yyyy-MM-dd ddd HH:mm", CultureInfo.InvariantCulture);
}
