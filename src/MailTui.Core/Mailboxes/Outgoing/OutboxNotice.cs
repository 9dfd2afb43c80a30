using MailTui.Core.Outbox;
using MailTui.Core.Text;

namespace MailTui.Core.Mailboxes.Outgoing;

/// <summary>How an item of the outbox stands, in sentences above its text.</summary>
internal static class OutboxNotice
{
    public static IEnumerable<Phrase> Of(OutboxItem item)
    {
        if (item.State == OutboxState.Unknown)
            yield return item.Problem
                ?? Phrase.Of($"It may have been sent: nobody knows. It is not sent again by itself.");
        else
            yield return State(item);
        if (item is { State: not OutboxState.Unknown, Problem: { } problem })
            yield return problem;
        if (item.Reply is { Length: > 0 } reply)
            yield return Phrase.Of($"The server's last word: {reply}");
    }

    private static Phrase State(OutboxItem item) =>
        item.State switch
        {
            OutboxState.Sending => Phrase.Of($"It is being sent."),
            OutboxState.Failed => Phrase.Of($"It was not sent."),
            _ when item.Attempts > 0 => Phrase.Of(
                $"It could not be sent yet, and is tried again ({item.Attempts} tries so far)."
            ),
            _ => Phrase.Of($"It waits to be sent."),
        };
}
