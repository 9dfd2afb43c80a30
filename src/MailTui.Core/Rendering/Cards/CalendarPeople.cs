using MailTui.Core.Text;

namespace MailTui.Core.Rendering.Cards;

/// <summary>Who organises an event, who is invited, and what they answered (RFC 5545 §3.2.12).</summary>
internal sealed class CalendarPeople(CardComponent component)
{
    private const int MaxShown = 50;

    public string Organiser => component.First("ORGANIZER") is { } line ? Full(line) : "";

    /// <summary>One a line, with their answers.</summary>
    public string Invited
    {
        get
        {
            ContentLine[] all = [.. component.All("ATTENDEE")];
            var shown = all.Take(MaxShown).Select(line => $"{Full(line)}{Remarks(line)}");
            if (all.Length > MaxShown)
                shown = shown.Append($"and {all.Length - MaxShown:N0} more");
            return string.Join('\n', shown);
        }
    }

    /// <summary>Who answers, and how: of an answer the only one invited.</summary>
    public (string Name, string Answer)? Answer =>
        component.First("ATTENDEE") is { } line ? (Name(line), line.Parameter("PARTSTAT").ToUpperInvariant()) : null;

    private static string Name(ContentLine line) =>
        CardText.Line(line.Parameter("CN")) is { Length: > 0 } name ? name : CardText.Address(line.Value);

    private static string Full(ContentLine line)
    {
        var name = Name(line);
        var address = CardText.Address(line.Value);
        return address.Length == 0 || address == name ? name : $"{name} <{address}>";
    }

    private static string Remarks(ContentLine line)
    {
        List<string> remarks = [];
        if (line.Parameter("CUTYPE").ToUpperInvariant() is ("ROOM" or "RESOURCE") and var kind)
            remarks.Add(kind == "ROOM" ? "room" : "resource");
        if (line.Parameter("ROLE").Equals("OPT-PARTICIPANT", StringComparison.OrdinalIgnoreCase))
            remarks.Add("optional");
        remarks.Add(
            line.Parameter("PARTSTAT").ToUpperInvariant() switch
            {
                "ACCEPTED" => "accepted",
                "DECLINED" => "declined",
                "TENTATIVE" => "perhaps",
                "DELEGATED" => "delegated",
                "" or "NEEDS-ACTION" => "no answer yet",
                var other => TerminalText.Line(other.ToLowerInvariant()),
            }
        );
        return $" ({string.Join(", ", remarks)})";
    }
}
