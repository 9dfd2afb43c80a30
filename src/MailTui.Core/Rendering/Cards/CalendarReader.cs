namespace MailTui.Core.Rendering.Cards;

/// <summary>Invitations, answers to them and other events of a calendar (RFC 5545, RFC 5546), as fields.</summary>
internal static class CalendarReader
{
    // An invitation has one, a series some; a whole calendar is not read in a message.
    private const int MaxShown = 10;

    /// <param name="components">Of the text.</param>
    /// <param name="method">As the part says it, for a calendar that does not.</param>
    /// <param name="zone">Of the reader.</param>
    /// <param name="isTold">Without the descriptions.</param>
    /// <returns>Null when there is no event in it.</returns>
    public static Card? Read(IReadOnlyList<CardComponent> components, string method, TimeZoneInfo zone, bool isTold)
    {
        var blocks = new List<DocumentBlock>();
        var keys = new List<string>();
        var more = 0;
        foreach (var calendar in components.Where(component => component.Name == "VCALENDAR"))
        {
            var zones = new CalendarZones(calendar);
            var own = calendar.Text("METHOD") is { Length: > 0 } said ? said : method;
            foreach (var component in calendar.Children.Where(child => child.Name is "VEVENT" or "VTODO"))
            {
                if (keys.Count == MaxShown)
                {
                    more++;
                    continue;
                }
                var entry = new CalendarEntry(component, own.ToUpperInvariant(), new CalendarClock(zones, zone));
                keys.Add(entry.Key);
                blocks.AddRange(entry.Blocks(isTold));
            }
        }
        if (more > 0)
            blocks.Add(new ParagraphBlock($"and {more:N0} more in this calendar") { SpaceBefore = true });
        return keys.Count == 0 ? null : new Card(string.Join('\n', keys), blocks);
    }
}
