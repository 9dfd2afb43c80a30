using System.Buffers;

namespace MailTui.Core.Rendering.Cards;

/// <summary>
/// The zones of a calendar: as it describes them itself (RFC 5545 §3.6.5), else as the system knows them by the names of
/// the IANA or of Windows.
/// </summary>
internal sealed class CalendarZones(CardComponent calendar)
{
    private const int MaxName = 50;

    private static readonly SearchValues<char> InNames = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/_+-"
    );

    private readonly Dictionary<string, CalendarZone> _own = calendar
        .Children.Where(child => child.Name == "VTIMEZONE")
        .Select(CalendarZone.Read)
        .Where(zone => zone.IsKnown)
        .GroupBy(zone => zone.Name)
        .ToDictionary(zones => zones.Key, zones => zones.First(), StringComparer.Ordinal);

    /// <summary>From UTC, at that time; null when the zone is not known, or there is none.</summary>
    public TimeSpan? OffsetAt(CalendarTime time)
    {
        if (time.IsUtc)
            return TimeSpan.Zero;
        if (time.IsDate || time.Zone.Length == 0)
            return null;
        if (_own.TryGetValue(time.Zone, out var own))
            return own.OffsetAt(time.Local);
        return Find(time.Zone)?.GetUtcOffset(time.Local);
    }

    private static TimeZoneInfo? Find(string name)
    {
        // Some write a path before it: /citadel.org/20210210_1/Europe/Berlin
        string[] steps = (WindowsZones.ToIana(name) ?? name).Split('/');
        return Known(string.Join('/', steps)) ?? Known(string.Join('/', steps.TakeLast(2)));
    }

    /// <summary>A name becomes that of a file: nothing else may come of it.</summary>
    private static TimeZoneInfo? Known(string name) =>
        name.Length is > 0 and <= MaxName
        && char.IsAsciiLetter(name[0])
        && !name.AsSpan().ContainsAnyExcept(InNames)
        && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            ? zone
            : null;
}
