using MailTui.Core.Compose;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Core.Outbox;
using MailTui.Core.Text;

namespace MailTui.Testing.Mailboxes;

/// <summary>An outbox in memory, from which nothing goes out unless <see cref="SendsAtOnce"/>.</summary>
public sealed class FakeOutbox(FakeMailbox mailbox) : IOutbox
{
    private readonly List<OutboxItem> _items = [];
    private Phrase? _problem;

    public string? WhyNot { get; set; }

    /// <summary>What is put into it is sent before anybody can look.</summary>
    public bool SendsAtOnce { get; set; }

    public IReadOnlyList<OutboxItem> Items => _items;

    public Phrase? Problem
    {
        get => _problem;
        set
        {
            _problem = value;
            ProblemChanged?.Invoke(this, EventArgs.Empty);
        }
    }

    public event EventHandler? ProblemChanged;

    /// <summary>Something is in it.</summary>
    public void Add(OutboxItem item)
    {
        _items.Add(item);
        mailbox.Raise(new MailboxChange { Updated = [item.Key] });
    }

    /// <summary>It was sent: too late to take it back.</summary>
    public void Deliver() => _items.Clear();

    public Task<OutboxItem> QueueAsync(Draft draft, DateTimeOffset due, CancellationToken cancellationToken)
    {
        var item = new OutboxItem
        {
            Key = draft.Key,
            State = SendsAtOnce ? OutboxState.Sent : OutboxState.Queued,
            Due = due,
        };
        Add(item);
        return Task.FromResult(item);
    }

    public Task<OutboxItem> QueueAsync(
        OutgoingMessage message,
        DateTimeOffset due,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();

    public Task<IReadOnlyList<OutboxItem>> ListAsync(bool withSent, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<OutboxItem>>([
            .. _items.Where(item => withSent || item.State != OutboxState.Sent),
        ]);

    public Task<OutboxItem?> FindAsync(MessageKey key, CancellationToken cancellationToken) =>
        Task.FromResult(_items.Find(item => item.Key == key));

    public Task<bool> CancelAsync(MessageKey key, CancellationToken cancellationToken)
    {
        bool isThere = _items.RemoveAll(item => item.Key == key) > 0;
        mailbox.Raise(new MailboxChange { Updated = [key] });
        return Task.FromResult(isThere);
    }

    public Task<bool> RetryAsync(MessageKey key, CancellationToken cancellationToken) =>
        ChangeAsync(key, SendsAtOnce ? OutboxState.Sent : OutboxState.Queued);

    public Task<bool> MarkSentAsync(MessageKey key, CancellationToken cancellationToken) =>
        ChangeAsync(key, OutboxState.Sent);

    public Task RunAsync(CancellationToken cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken);

    public Task SendDueAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private Task<bool> ChangeAsync(MessageKey key, OutboxState state)
    {
        int at = _items.FindIndex(item => item.Key == key);
        if (at >= 0)
            _items[at] = _items[at] with { State = state };
        mailbox.Raise(new MailboxChange { Updated = [key] });
        return Task.FromResult(at >= 0);
    }
}
