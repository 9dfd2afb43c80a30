using MailTui.Core.Mailboxes;
using MailTui.Core.Outbox;

namespace MailTui.CommandLine;

/// <summary>Sends what is due and waits for what came of certain items.</summary>
internal static class SendNow
{
    /// <summary>A server that is asked too fast is asked again within seconds. What waits longer is not waited for.</summary>
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(3.5);

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(100);

    /// <returns>The items as they stand then; one that was taken back meanwhile as it was.</returns>
    public static async Task<IReadOnlyList<OutboxItem>> RunAsync(
        IOutbox outbox,
        IReadOnlyList<OutboxItem> items,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        long start = time.GetTimestamp();
        while (true)
        {
            await outbox.SendDueAsync(cancellationToken);
            var now = new List<OutboxItem>();
            foreach (var item in items)
                now.Add(await outbox.FindAsync(item.Key, cancellationToken) ?? item);
            // Another program may have it in hand.
            var waits = now.Select(item => Wait(item, time.GetUtcNow())).OfType<TimeSpan>().ToList();
            if (waits.Count == 0 || time.GetElapsedTime(start) > s_patience)
                return now;
            await Task.Delay(waits.Min(), time, cancellationToken);
        }
    }

    /// <summary>0: it was sent.</summary>
    public static int ExitCode(OutboxItem item) =>
        item.State switch
        {
            OutboxState.Sent => ExitCodes.Ok,
            OutboxState.Failed => Refused(item.Reply ?? ""),
            OutboxState.Queued when IsLockedOut(item.Reply ?? "") => ExitCodes.NotPermitted,
            _ => ExitCodes.TryAgain,
        };

    /// <returns>Null: nothing is to be waited for.</returns>
    private static TimeSpan? Wait(OutboxItem item, DateTimeOffset now) =>
        item.State == OutboxState.Sending ? s_look
        : item.State == OutboxState.Queued && item.Due > now && item.Due - now <= s_longestWait ? item.Due - now
        : null;

    /// <summary>It waits, and in vain until somebody sees to the password.</summary>
    private static bool IsLockedOut(string reply) =>
        reply.StartsWith("535", StringComparison.Ordinal)
        || reply.StartsWith("530", StringComparison.Ordinal)
        || reply.StartsWith("534", StringComparison.Ordinal)
        || reply.Contains("credentials", StringComparison.OrdinalIgnoreCase);

    private static int Refused(string reply)
    {
        foreach (string words in (ReadOnlySpan<string>)["Access denied", "not verified", "not authorized"])
        {
            if (reply.Contains(words, StringComparison.OrdinalIgnoreCase))
                return ExitCodes.NotPermitted;
        }

        // Without a code it was never said: the message itself cannot be.
        return reply.Length < 3 || !char.IsAsciiDigit(reply[0]) ? ExitCodes.BadInput
            : reply[..3] is "501" or "504" or "552" or "553" or "555" ? ExitCodes.BadInput
            : reply.Contains("Transaction failed", StringComparison.OrdinalIgnoreCase) ? ExitCodes.BadInput
            : ExitCodes.Unavailable;
    }
}
