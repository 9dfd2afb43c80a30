using System.Globalization;

namespace MailTui.Core.Rendering.Cards;

/// <summary>A zone as a calendar describes it: which offset begins when (RFC 5545 §3.6.5).</summary>
internal sealed class CalendarZone
{
    // Some list every change of a century.
    private const int MaxChanges = 500;

    private readonly List<Change> _changes;

    private CalendarZone(string name, List<Change> changes) => (Name, _changes) = (name, changes);

    public string Name { get; }

    public bool IsKnown => _changes.Count > 0;

    public static CalendarZone Read(CardComponent zone) =>
        new(
            zone.First("TZID")?.Value ?? "",
            [
                .. zone
                    .Children.Where(child => child.Name is "STANDARD" or "DAYLIGHT")
                    .Take(MaxChanges)
                    .Select(Change.Read)
                    .OfType<Change>(),
            ]
        );

    /// <param name="local">As the zone's clocks show it.</param>
    public TimeSpan OffsetAt(DateTime local)
    {
        var offset = _changes[0].Before;
        var latest = DateTime.MinValue;
        foreach (var change in _changes)
        {
            if (change.LastUntil(local) is { } start && start > latest)
                (latest, offset) = (start, change.Offset);
        }
        return offset;
    }

    /// <summary>An offset that begins at some time, perhaps every year again.</summary>
    private sealed record Change(
        DateTime Start,
        TimeSpan Offset,
        TimeSpan Before,
        RecurrenceRule? Rule,
        IReadOnlyList<DateTime> More
    )
    {
        public static Change? Read(CardComponent component)
        {
            if (
                CalendarTime.Read(component.First("DTSTART")) is not { } start
                || ReadOffset(component.First("TZOFFSETTO")?.Value) is not { } offset
            )
                return null;
            var more = component
                .All("RDATE")
                .SelectMany(line => line.Value.Split(',').Take(MaxChanges))
                .Select(value => CalendarTime.Read(value, "")?.Local)
                .OfType<DateTime>();
            var rule = RecurrenceRule.Read(component.First("RRULE")?.Value ?? "");
            return new Change(
                start.Local,
                offset,
                ReadOffset(component.First("TZOFFSETFROM")?.Value) ?? offset,
                rule is { Frequency: "YEARLY" } ? rule : null,
                [.. more]
            );
        }

        /// <summary>When it last began, until then; null when it had not.</summary>
        public DateTime? LastUntil(DateTime local)
        {
            DateTime? last = null;
            foreach (var start in More.Append(Start).Concat(Yearly(local)))
            {
                if (start <= local && (last is null || start > last))
                    last = start;
            }
            return last;
        }

        private IEnumerable<DateTime> Yearly(DateTime local)
        {
            if (Rule is null)
                yield break;
            for (var year = local.Year - 1; year <= local.Year; year++)
            {
                if (
                    Rule.FirstDayIn(year, Start) is { } day
                    && day + Start.TimeOfDay is var start
                    && start >= Start
                    && !(start > Rule.Until?.Local)
                )
                    yield return start;
            }
        }

        private static TimeSpan? ReadOffset(string? value)
        {
            value = value?.Trim() ?? "";
            if (value.Length is not (5 or 7) || value[0] is not ('+' or '-'))
                return null;
            if (!TimeSpan.TryParseExact(value[1..5], "hhmm", CultureInfo.InvariantCulture, out var offset))
                return null;
            // What no clock shows, no DateTimeOffset holds.
            return offset.TotalHours > 14 ? null
                : value[0] == '-' ? -offset
                : offset;
        }
    }
}
