using System.Globalization;
using MailTui.Core.Outbox;

namespace MailTui.Core.Mailboxes.Outgoing;

/// <summary>How an item of the outbox stands, in sentences above its text.</summary>
internal static class OutboxNotice
{
    public static IEnumerable<string> Of(OutboxItem item)
    {
        if (item.State == OutboxState.Unknown)
            yield return item.Problem?.ToString()
                ?? "It may have been sent: nobody knows. It is not sent again by itself.";
        else
            yield return State(item);
        if (item is { State: not OutboxState.Unknown, Problem: { } problem })
            yield return problem.ToString();
        if (item.Reply is { Length: > 0 } reply)
            yield return $"The server's last word: {reply}";
    }

    private static string State(OutboxItem item) =>
        item.State switch
        {
            OutboxState.Sending => "It is being sent.",
            OutboxState.Failed => "It was not sent.",
            _ when item.Attempts > 0 => string.Create(
                CultureInfo.InvariantCulture,
                $"It could not be sent yet, and is tried again ({item.Attempts} tries so far)."
            ),
            _ => "It waits to be sent.",
        };
}
