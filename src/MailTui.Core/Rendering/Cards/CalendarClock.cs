using System.Globalization;

namespace MailTui.Core.Rendering.Cards;

/// <summary>Times of a calendar as the reader's clock shows them.</summary>
internal sealed class CalendarClock(CalendarZones zones, TimeZoneInfo zone)
{
    private const string Day = "ddd yyyy-MM-dd";

    public TimeZoneInfo Zone => zone;

    /// <summary>From when to when, in the reader's zone.</summary>
    /// <param name="end">The moment, or the day, after it; null: not given.</param>
    public string Range(CalendarTime start, CalendarTime? end)
    {
        if (start.IsDate)
            return Days(start.Local, end?.Local);
        if (At(start) is not { } from)
            return Text(start.Local, end?.Local) + Where(start);
        var to = end is { } given
            ? At(given) ?? At(given with { Zone = start.Zone, IsUtc = start.IsUtc, IsDate = false })
            : null;
        return Text(from.DateTime, to?.DateTime) + from.ToString(" zzz", CultureInfo.InvariantCulture);
    }

    /// <summary>The same where the event is, if the clocks there show something else; else empty.</summary>
    public string RangeThere(CalendarTime start, CalendarTime? end) =>
        start.Zone.Length > 0 && At(start) is { } here && here.DateTime != start.Local
            ? $"{Text(start.Local, end is { } to && to.Zone == start.Zone && !to.IsUtc ? to.Local : null)} ({CardText.Line(start.Zone)})"
            : "";

    private DateTimeOffset? At(CalendarTime time) =>
        zones.OffsetAt(time) is { } offset
            ? TimeZoneInfo.ConvertTime(new DateTimeOffset(time.Local, Whole(offset)), zone)
            : null;

    // Old zones have seconds, which the type has not.
    private static TimeSpan Whole(TimeSpan offset) => TimeSpan.FromMinutes(Math.Truncate(offset.TotalMinutes));

    private static string Where(CalendarTime time) =>
        time.Zone.Length == 0 ? " (local time)" : $" (in the zone \"{CardText.Line(time.Zone)}\", which is not known)";

    private static string Days(DateTime first, DateTime? after)
    {
        var last = after is { } end && end > first ? end.AddDays(-1) : first;
        return last <= first
            ? $"{Format(first, Day)}, all day"
            : $"{Format(first, Day)} – {Format(last, Day)}, all day";
    }

    private static string Text(DateTime from, DateTime? to)
    {
        var start = Format(from, Day + " HH:mm");
        return to is not { } end || end <= from ? start
            : end.Date == from.Date ? $"{start}–{Format(end, "HH:mm")}"
            : $"{start} – {Format(end, Day + " HH:mm")}";
    }

    private static string Format(DateTime time, string format) => time.ToString(format, CultureInfo.InvariantCulture);
}
