namespace MailTui.Core.Outbox;

/// <summary>What a reply means for the queue, and for the item.</summary>
internal sealed class ReplyEffects(
    OutboxLeases leases,
    string owner,
    SendRate rate,
    QueuePause pause,
    Backoff backoff,
    TimeProvider time
)
{
    public void Learn(SesReply reply)
    {
        var now = time.GetUtcNow();
        switch (reply.Kind)
        {
            case SesReplyKind.Blocked or SesReplyKind.DailyQuota:
                pause.Begin(reply, now);
                return;
            case SesReplyKind.Throttled:
                rate.Throttled(now);
                break;
            case SesReplyKind.Accepted:
                rate.Accepted(now);
                break;
        }

        pause.End();
    }

    /// <returns>False when the item is in other hands.</returns>
    public bool Store(OutboxItem item, SesReply reply) =>
        reply.Kind switch
        {
            SesReplyKind.Accepted => leases.Complete(item.Key, owner, reply.SesId, reply.Said),
            SesReplyKind.Permanent => leases.Fail(item.Key, owner, reply),
            SesReplyKind.Unknown => leases.Undecided(item.Key, owner, reply),
            SesReplyKind.Throttled => leases.Release(item.Key, owner, rate.Next, reply),
            SesReplyKind.Blocked or SesReplyKind.DailyQuota => leases.Release(item.Key, owner, until: null, reply),
            _ => leases.Postpone(item.Key, owner, time.GetUtcNow() + backoff.After(item.Attempts), reply),
        };
}
