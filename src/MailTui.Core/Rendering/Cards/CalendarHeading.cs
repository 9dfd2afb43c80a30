namespace MailTui.Core.Rendering.Cards;

/// <summary>What an entry of a calendar is to the reader, in words (RFC 5546 §1.4).</summary>
internal static class CalendarHeading
{
    public static string Of(CardComponent entry, string method, CalendarPeople people)
    {
        var what = entry.Name == "VTODO" ? "Task" : "Event";
        var who = people.Answer?.Name is { Length: > 0 } name ? name : "Somebody";
        return method switch
        {
            "CANCEL" => "Cancelled",
            "REPLY" => Answer(who, people.Answer?.Answer ?? ""),
            "COUNTER" => $"{who} proposes a change",
            "DECLINECOUNTER" => "The proposed change was declined",
            "REFRESH" => $"{who} asks for the latest version",
            _ when entry.Text("STATUS").Equals("CANCELLED", StringComparison.OrdinalIgnoreCase) => "Cancelled",
            "REQUEST" or "ADD" => entry.Text("SEQUENCE") is "" or "0" ? "Invitation" : "Invitation, changed",
            _ => what,
        };
    }

    private static string Answer(string who, string answer) =>
        answer switch
        {
            "ACCEPTED" or "COMPLETED" => $"{who} accepted",
            "DECLINED" => $"{who} declined",
            "TENTATIVE" => $"{who} will perhaps come",
            "DELEGATED" => $"{who} sends somebody else",
            _ => $"{who} answered",
        };
}
