using MailTui.Core.Index;
using MailTui.Core.Messages;
using MailTui.Core.Text;
using Microsoft.Extensions.Logging;

namespace MailTui.Core.Outbox;

/// <summary>
/// Sends what is due, the oldest first, one message after the other, and stores what came of each. Any number of them, in one
/// program or in several, may work on one outbox: each item goes out by one of them. Any thread.
/// </summary>
/// <param name="random">A number in 0 … 1 for each wait; null: the system's.</param>
internal sealed partial class OutboxSender(
    OutboxStore store,
    ISubmissionServer server,
    TimeProvider time,
    ILogger logger,
    Func<double>? random = null
)
{
    /// <summary>
    /// A timer does not count the time that the machine slept, so what is due at a certain time is looked after now and then.
    /// </summary>
    private static readonly TimeSpan s_longestWait = TimeSpan.FromMinutes(5);

    /// <summary>SES hangs up after some 10 s without a word.</summary>
    private static readonly TimeSpan s_longestIdle = TimeSpan.FromSeconds(4);

    private readonly QueuePause _pause = new(
        Backoff.Temporary(random ?? Random.Shared.NextDouble),
        Backoff.Blocked(random ?? Random.Shared.NextDouble)
    );

    private readonly Backoff _backoff = Backoff.Temporary(random ?? Random.Shared.NextDouble);
    private readonly SendRate _rate = new();
    private long _requests;
    private TaskCompletionSource _woken = NewSignal();

    /// <summary>Why nothing is sent although something is due, in sentences; null: nothing is wrong.</summary>
    public Phrase? Problem => _pause.Problem;

    /// <inheritdoc cref="ISubmissionServer.MaxSize"/>
    public long? MaxSize => server.MaxSize;

    /// <summary><see cref="Problem"/> is another one.</summary>
    public event EventHandler? ProblemChanged
    {
        add => _pause.ProblemChanged += value;
        remove => _pause.ProblemChanged -= value;
    }

    /// <summary>An item is another one now; raised while sending waits for it.</summary>
    public event EventHandler<OutboxItem>? Changed;

    /// <summary>Looks at the outbox now: something may have been put into it, also by another program.</summary>
    public void Wake() => Interlocked.Exchange(ref _woken, NewSignal()).TrySetResult();

    /// <summary>Sends what is due, and what failed before it ran, now, and then whenever something comes due.</summary>
    /// <exception cref="OperationCanceledException">Its end, always.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        string owner = NewOwner();
        bool hasBegun = false;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var woken = Volatile.Read(ref _woken).Task;
            DateTimeOffset? next;
            try
            {
                if (!hasBegun)
                    store.Leases.Hasten();
                hasBegun = true;
                await PassAsync(owner, cancellationToken).ConfigureAwait(false);
                next = Next();
            }
            catch (LocalDatabaseException e)
            {
                LogDatabase(logger, e.Message);
                _pause.Begin(new(SesReplyKind.Blocked, e.Message, Phrase.Verbatim(e.Message)), time.GetUtcNow());
                next = _pause.Until;
            }

            await WaitAsync(woken, next, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Sends what is due now. It ends when nothing is any more, or when nothing can be sent.</summary>
    /// <exception cref="LocalDatabaseException">The outbox cannot be used.</exception>
    public Task SendDueAsync(CancellationToken cancellationToken) => PassAsync(NewOwner(), cancellationToken);

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static string NewOwner() => $"{Environment.ProcessId} {Guid.NewGuid():N}";

    private async Task PassAsync(string owner, CancellationToken cancellationToken)
    {
        foreach (var item in store.Leases.Recover())
        {
            LogRecovered(logger, item.Key, item.State);
            Tell(item);
        }

        long requests = store.Requests;
        if (Interlocked.Exchange(ref _requests, requests) != requests)
            _pause.Lift();

        var connection = new OneConnection(server);
        await using (connection.ConfigureAwait(false))
        {
            while (IsDue() && _pause.Until <= time.GetUtcNow())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (_rate.Next - time.GetUtcNow() is { Ticks: > 0 } wait)
                {
                    if (wait > s_longestIdle)
                        await connection.CloseAsync().ConfigureAwait(false);
                    await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
                }
                else if (!await NextAsync(owner, connection, cancellationToken).ConfigureAwait(false))
                {
                    break;
                }
            }
        }
    }

    /// <summary>Sends the next item.</summary>
    /// <returns>False when nothing could be sent.</returns>
    private async Task<bool> NextAsync(string owner, OneConnection connection, CancellationToken cancellationToken)
    {
        ISubmissionConnection open;
        try
        {
            // Before anything is taken: an item whose server cannot be reached can still be taken back.
            open = await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (SubmissionException e)
        {
            LogUnusable(logger, e.Reply.Kind, e.Reply.Said);
            if (e.Reply.Kind == SesReplyKind.Throttled)
                _rate.Throttled(time.GetUtcNow());
            _pause.Begin(e.Reply, time.GetUtcNow());
            store.Leases.Explain(e.Reply);
            return false;
        }

        if (store.Leases.Take(owner) is not { } item)
            return false;
        Tell(item);
        var reply = await SendAsync(item, owner, open, cancellationToken).ConfigureAwait(false);
        if (reply is null)
        {
            // The conversation stands in the middle of a message.
            await connection.CloseAsync().ConfigureAwait(false);
            return true;
        }

        LogReply(logger, item.Key, item.Attempts, reply.Kind);
        await StoreAsync(item, owner, reply, cancellationToken).ConfigureAwait(false);
        Tell(item.Key);
        if (reply.Kind is SesReplyKind.Blocked or SesReplyKind.DailyQuota)
            store.Leases.Explain(reply);
        return true;
    }

    private async Task<SesReply?> SendAsync(
        OutboxItem item,
        string owner,
        ISubmissionConnection connection,
        CancellationToken cancellationToken
    )
    {
        if (store.ReadContent(item.Key) is not { } content)
            return new(
                SesReplyKind.Permanent,
                "no content",
                Phrase.Of($"What was to be sent is not there any more. Write it again.")
            );
        try
        {
            return await new Handover(store.Leases, owner, time)
                .SendAsync(item, content, connection, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or LocalDatabaseException)
        {
            store.Leases.Release(item.Key, owner, until: null, reply: null);
            Tell(item.Key);
            throw;
        }
    }

    /// <summary>Stores what the server said; when the disk has no room for it, again for a minute.</summary>
    private async Task StoreAsync(OutboxItem item, string owner, SesReply reply, CancellationToken cancellationToken)
    {
        var effects = new ReplyEffects(store.Leases, owner, _rate, _pause, _backoff, time);
        effects.Learn(reply);
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                effects.Store(item, reply);
                return;
            }
            catch (LocalDatabaseException e) when (attempt <= 12)
            {
                LogDatabase(logger, e.Message);
                await Task.Delay(TimeSpan.FromSeconds(5), time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private bool IsDue()
    {
        if (store.NextDue() <= time.GetUtcNow())
            return true;
        _pause.End();
        return false;
    }

    /// <summary>When there is something to do; null when there is not before somebody says so.</summary>
    private DateTimeOffset? Next()
    {
        var end = store.Leases.NextEnd();
        if (store.NextDue() is not { } due)
            return end;
        foreach (var other in (DateTimeOffset[])[_pause.Until, _rate.Next])
            due = other > due ? other : due;
        return end < due ? end : due;
    }

    private async Task WaitAsync(Task woken, DateTimeOffset? until, CancellationToken cancellationToken)
    {
        try
        {
            var wait = until is { } at ? at - time.GetUtcNow() : Timeout.InfiniteTimeSpan;
            if (until is not null)
                wait = TimeSpan.FromTicks(Math.Clamp(wait.Ticks, 0, s_longestWait.Ticks));
            await woken.WaitAsync(wait, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // It is time.
        }
    }

    private void Tell(MessageKey key)
    {
        if (store.Find(key) is { } item)
            Tell(item);
    }

    private void Tell(OutboxItem item)
    {
        try
        {
            Changed?.Invoke(this, item);
        }
        catch (LocalDatabaseException e)
        {
            // Whoever shows it could not: what was sent is sent all the same.
            LogDatabase(logger, e.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Key}, attempt {Attempt}: {Kind}")]
    private static partial void LogReply(ILogger logger, MessageKey key, int attempt, SesReplyKind kind);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Key} was in the hands of a program that ended: {State}")]
    private static partial void LogRecovered(ILogger logger, MessageKey key, OutboxState state);

    [LoggerMessage(Level = LogLevel.Warning, Message = "nothing can be sent, {Kind}: {Said}")]
    private static partial void LogUnusable(ILogger logger, SesReplyKind kind, string said);

    [LoggerMessage(Level = LogLevel.Error, Message = "the outbox: {Reason}")]
    private static partial void LogDatabase(ILogger logger, string reason);
}
