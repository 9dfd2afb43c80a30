using MailTui.Core.Compose;
using MailTui.Core.Messages;
using MailTui.Core.Outbox;
using MailTui.Core.Text;

namespace MailTui.Core.Mailboxes.Unified;

/// <summary>The outboxes of several mailboxes.</summary>
internal sealed class UnifiedOutbox(IReadOnlyList<Mailbox> mailboxes, UnifiedKeys keys, UnifiedDrafts drafts) : IOutbox
{
    /// <summary>One that sends is enough; the others say so when it is about them.</summary>
    public string? WhyNot =>
        mailboxes.All(mailbox => mailbox.Outbox.WhyNot is not null) ? mailboxes[0].Outbox.WhyNot : null;

    public Phrase? Problem =>
        mailboxes.Select(mailbox => mailbox.Outbox.Problem).FirstOrDefault(text => text is not null);

    public event EventHandler? ProblemChanged
    {
        add
        {
            foreach (var mailbox in mailboxes)
                mailbox.Outbox.ProblemChanged += value;
        }
        remove
        {
            foreach (var mailbox in mailboxes)
                mailbox.Outbox.ProblemChanged -= value;
        }
    }

    public async Task<OutboxItem> QueueAsync(Draft draft, DateTimeOffset due, CancellationToken cancellationToken)
    {
        var (from, own) = drafts.Find(draft.Key);
        var (to, _) = drafts.Sender(draft);
        if (mailboxes[to].Outbox.WhyNot is { } whyNot)
            throw new UnsendableDraftException(whyNot);
        if (from != to)
            await mailboxes[from]
                .Written.MoveAsync(own, mailboxes[to].Written, cancellationToken)
                .ConfigureAwait(false);
        var item = await mailboxes[to]
            .Outbox.QueueAsync(draft with { Key = own }, due, cancellationToken)
            .ConfigureAwait(false);
        return Of(to, item);
    }

    public async Task<OutboxItem> QueueAsync(
        OutgoingMessage message,
        DateTimeOffset due,
        CancellationToken cancellationToken
    ) => Of(0, await mailboxes[0].Outbox.QueueAsync(message, due, cancellationToken).ConfigureAwait(false));

    public async Task<IReadOnlyList<OutboxItem>> ListAsync(bool withSent, CancellationToken cancellationToken)
    {
        var lists = await Task.WhenAll(
                mailboxes.Select(mailbox => mailbox.Outbox.ListAsync(withSent, cancellationToken))
            )
            .ConfigureAwait(false);
        return [.. lists.SelectMany((items, at) => items.Select(item => Of(at, item))).OrderBy(item => item.Queued)];
    }

    public async Task<OutboxItem?> FindAsync(MessageKey key, CancellationToken cancellationToken) =>
        keys.Find(key) is var (at, own)
        && await mailboxes[at].Outbox.FindAsync(own, cancellationToken).ConfigureAwait(false) is { } item
            ? Of(at, item)
            : null;

    public Task<bool> CancelAsync(MessageKey key, CancellationToken cancellationToken) =>
        In(key, (outbox, own) => outbox.CancelAsync(own, cancellationToken));

    public Task<bool> RetryAsync(MessageKey key, CancellationToken cancellationToken) =>
        In(key, (outbox, own) => outbox.RetryAsync(own, cancellationToken));

    public Task<bool> MarkSentAsync(MessageKey key, CancellationToken cancellationToken) =>
        In(key, (outbox, own) => outbox.MarkSentAsync(own, cancellationToken));

    public Task RunAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(mailboxes.Select(mailbox => mailbox.Outbox.RunAsync(cancellationToken)));

    public Task SendDueAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(mailboxes.Select(mailbox => mailbox.Outbox.SendDueAsync(cancellationToken)));

    private OutboxItem Of(int at, OutboxItem item) => item with { Key = keys.Of(at, item.Key) };

    private Task<bool> In(MessageKey key, Func<IOutbox, MessageKey, Task<bool>> act) =>
        keys.Find(key) is var (at, own) ? act(mailboxes[at].Outbox, own) : Task.FromResult(false);
}
