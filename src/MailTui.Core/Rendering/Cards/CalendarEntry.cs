using System.Globalization;

namespace MailTui.Core.Rendering.Cards;

/// <summary>An event or a task of a calendar.</summary>
/// <param name="component">What stands in the calendar.</param>
/// <param name="method">What is asked of the reader (RFC 5546 §1.4), in upper case; empty: nothing.</param>
/// <param name="clock">Of the reader.</param>
internal sealed class CalendarEntry(CardComponent component, string method, CalendarClock clock)
{
    private const int MaxDates = 5;

    /// <summary>The same for the same event sent twice in a message.</summary>
    public string Key { get; } =
        string.Join(
            '|',
            component.Text("UID"),
            component.Text("RECURRENCE-ID"),
            component.Text("SEQUENCE"),
            component.First("DTSTART")?.Value,
            component.Text("SUMMARY")
        );

    public IEnumerable<DocumentBlock> Blocks(bool isTold)
    {
        var people = new CalendarPeople(component);
        yield return new ParagraphBlock(CalendarHeading.Of(component, method, people))
        {
            Style = LineStyle.Heading,
            SpaceBefore = true,
        };
        foreach (var (name, value) in Fields(people))
        {
            if (value.Length > 0)
                yield return new FieldBlock(name, value);
        }
        if (!isTold && CardText.Block(component.Text("DESCRIPTION")) is { Length: > 0 } description)
            yield return new TextBlock(description);
    }

    private IEnumerable<(string Name, string Value)> Fields(CalendarPeople people)
    {
        yield return ("What", CardText.Line(component.Text("SUMMARY")));
        foreach (var field in Times())
            yield return field;
        yield return ("Where", CardText.Line(component.Text("LOCATION")));
        foreach (var link in Conferences().Distinct(StringComparer.Ordinal).Take(MaxDates))
            yield return ("Join", link);
        yield return ("Organiser", people.Organiser);
        // Who answers says it in the heading.
        if (method != "REPLY")
            yield return ("Invited", people.Invited);
        yield return ("Comment", CardText.Line(component.Text("COMMENT")));
    }

    private IEnumerable<(string Name, string Value)> Times()
    {
        var due = CalendarTime.Read(component.First("DUE"));
        if (CalendarTime.Read(component.First("DTSTART")) is { } start)
        {
            var end = CalendarTime.Read(component.First("DTEND")) ?? EndByDuration(start);
            yield return ("When", clock.Range(start, end));
            yield return ("There", clock.RangeThere(start, end));
        }
        else
            yield return ("When", CardText.Line(component.First("DTSTART")?.Value ?? ""));
        if (due is { } deadline)
            yield return ("Due", clock.Range(deadline, null));
        if (component.First("RRULE") is { } rule)
            yield return ("Repeats", RecurrenceWords.Of(rule.Value, clock.Zone));
        yield return ("Except", Dates("EXDATE"));
        yield return ("Also", Dates("RDATE"));
        if (CalendarTime.Read(component.First("RECURRENCE-ID")) is { } instead)
            yield return ("Series", $"only the one of {clock.Range(instead, null)}");
    }

    private CalendarTime? EndByDuration(CalendarTime start) =>
        CalendarTime.ReadDuration(component.Text("DURATION")) is { } duration ? start.Plus(duration) : null;

    private string Dates(string property)
    {
        string[] dates =
        [
            .. component
                .All(property)
                .SelectMany(line => line.Value.Split(','))
                .Select(value =>
                    CalendarTime
                        .Read(value.Split('/')[0], "")
                        ?.Local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                )
                .OfType<string>(),
        ];
        var shown = string.Join(", ", dates.Take(MaxDates));
        return dates.Length > MaxDates ? $"{shown} and {dates.Length - MaxDates:N0} more" : shown;
    }

    /// <summary>RFC 7986 §5.11, and what the large services wrote before it.</summary>
    private IEnumerable<string> Conferences()
    {
        string[] properties =
        [
            "CONFERENCE",
            "X-GOOGLE-CONFERENCE",
            "X-MICROSOFT-SKYPETEAMSMEETINGURL",
            "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
            "URL",
        ];
        return properties
            .SelectMany(component.All)
            .Select(line => CardText.Line(line.Value))
            .Where(link => link.Length > 0);
    }
}
