using System.Text.Json;
using MailTui.Core.Compose;
using MailTui.Core.Messages;
using MailTui.Core.Outbox;
using MailTui.Core.State;
using MailTui.Core.Text;

namespace MailTui.Core.Mailboxes.Outgoing;

/// <summary>The outbox of one mailbox.</summary>
/// <param name="sender">Null: nothing can be sent.</param>
/// <param name="whyNot">Why not, then.</param>
internal sealed class MailboxOutbox(
    Mailbox mailbox,
    OutgoingMail mail,
    MailboxDrafts drafts,
    OutboxSender? sender,
    string? whyNot
) : IOutbox
{
    public string? WhyNot { get; } = whyNot;

    public Phrase? Problem => sender?.Problem;

    /// <inheritdoc cref="ISubmissionServer.MaxSize"/>
    internal long? MaxSize => sender?.MaxSize;

    public event EventHandler? ProblemChanged
    {
        add
        {
            if (sender is not null)
                sender.ProblemChanged += value;
        }
        remove
        {
            if (sender is not null)
                sender.ProblemChanged -= value;
        }
    }

    public Task<OutboxItem> QueueAsync(Draft draft, DateTimeOffset due, CancellationToken cancellationToken) =>
        Task.Run(
            async () =>
            {
                var message = await drafts.BuildAsync(draft, cancellationToken).ConfigureAwait(false);
                string? origin = draft.Origin is null
                    ? null
                    : JsonSerializer.Serialize(draft.Origin, OriginJson.Default.DraftOrigin);
                var item = Queue(draft.Key, message, due, origin);
                drafts.Leave(draft.Key);
                return item;
            },
            cancellationToken
        );

    public Task<OutboxItem> QueueAsync(
        OutgoingMessage message,
        DateTimeOffset due,
        CancellationToken cancellationToken
    ) => Task.Run(() => Queue(Draft.NewKey(), message, due, origin: null), cancellationToken);

    public Task<IReadOnlyList<OutboxItem>> ListAsync(bool withSent, CancellationToken cancellationToken) =>
        Task.Run(() => mail.Outbox.List(withSent), cancellationToken);

    public Task<OutboxItem?> FindAsync(MessageKey key, CancellationToken cancellationToken) =>
        Task.Run(() => mail.Outbox.Find(key), cancellationToken);

    public Task<bool> CancelAsync(MessageKey key, CancellationToken cancellationToken) =>
        Change(() => mail.Outbox.Cancel(key), cancellationToken);

    public Task<bool> RetryAsync(MessageKey key, CancellationToken cancellationToken) =>
        Change(() => mail.Outbox.Retry(key), cancellationToken);

    public Task<bool> MarkSentAsync(MessageKey key, CancellationToken cancellationToken) =>
        Change(() => mail.Outbox.MarkSent(key, sesId: null), cancellationToken);

    public Task RunAsync(CancellationToken cancellationToken) =>
        sender is null ? Task.CompletedTask : Task.Run(() => sender.RunAsync(cancellationToken), cancellationToken);

    public Task SendDueAsync(CancellationToken cancellationToken) =>
        sender is null ? Task.CompletedTask : Task.Run(() => sender.SendDueAsync(cancellationToken), cancellationToken);

    /// <summary>Something was put into it, maybe by another program.</summary>
    internal void Wake() => sender?.Wake();

    /// <summary>An item is another one now.</summary>
    internal void OnChanged(OutboxItem item)
    {
        if (item.State == OutboxState.Sent)
            FlagAnswered();
        mailbox.RefreshOutgoing();
        if (item.State == OutboxState.Sent)
            mailbox.UploadSoon();
    }

    private OutboxItem Queue(MessageKey key, OutgoingMessage message, DateTimeOffset due, string? origin)
    {
        var item = mail.Outbox.Enqueue(
            new OutboxMessage(key, message.Sender, message.Recipients, message.MessageId, message.Content, due, origin)
        );
        mailbox.RefreshOutgoing();
        Wake();
        return item;
    }

    /// <summary>
    /// What was answered or forwarded is flagged when that was really sent, also by a program that did not live to do it.
    /// </summary>
    internal void FlagAnswered()
    {
        foreach (var item in mail.Outbox.SentAnswers())
        {
            Flag(item);
            mail.Outbox.ForgetOrigin(item.Key);
        }
    }

    /// <summary>It is no step of the user.</summary>
    private void Flag(OutboxItem item)
    {
        if (
            item.Origin is not { } json
            || JsonSerializer.Deserialize(json, OriginJson.Default.DraftOrigin) is not { Key: { } answered } origin
        )
            return;
        StateField? field = origin.Kind switch
        {
            DraftKind.Reply or DraftKind.ReplyAll or DraftKind.ReplyList => StateField.Answered,
            DraftKind.Forward or DraftKind.ForwardAttached or DraftKind.Bounce => StateField.Forwarded,
            _ => null,
        };
        if (field is { } flag)
            mailbox.Apply(
                new StateAction(flag.ToString(), [answered], [FieldChange.Set(flag)]) { IsStep = false },
                null
            );
    }

    private Task<bool> Change(Func<bool> change, CancellationToken cancellationToken) =>
        Task.Run(
            () =>
            {
                bool changed = change();
                FlagAnswered();
                mailbox.RefreshOutgoing();
                Wake();
                return changed;
            },
            cancellationToken
        );
}
