using MailTui.Core.Index;
using MailTui.Core.Messages;
using Microsoft.Data.Sqlite;

namespace MailTui.Core.Outbox;

/// <summary>
/// The outbox of one mailbox: what is to be sent, what became of it, and what the user decides about it. What a method stored
/// survives a crash and a power cut. Any number of programs may use one database. Blocking: call it from a worker thread.
/// </summary>
/// <exception cref="LocalDatabaseException">From every method: it could not be stored, and nothing is changed.</exception>
internal sealed class OutboxStore
{
    /// <summary>Sent items in a list, the newest.</summary>
    public const int MaxSent = 200;

    private readonly IndexDatabase _database;
    private readonly long _mailbox;
    private readonly TimeProvider _time;
    private readonly OutboxRows _rows;
    private long _requests;

    public OutboxStore(MessageIndex index, TimeProvider time)
    {
        (_database, _mailbox, _time) = (index.Database, index.Mailbox, time);
        _rows = new OutboxRows(_mailbox);
        Leases = new OutboxLeases(_database, _mailbox, time);
    }

    /// <summary>For whoever sends.</summary>
    public OutboxLeases Leases { get; }

    /// <summary>Grows with each thing that the user asked this store to send: a queue that waits tries again for it.</summary>
    public long Requests => Interlocked.Read(ref _requests);

    /// <summary>Stores a message with all that it takes to send it. One that failed before makes room for it.</summary>
    /// <exception cref="OutboxException">It is in the outbox, or was sent.</exception>
    public OutboxItem Enqueue(OutboxMessage message)
    {
        var item = _database.Write(
            connection =>
            {
                var before = _rows.Find(connection, message.Key);
                if (before is { State: not OutboxState.Failed })
                    throw new OutboxException(WhyNot(before.State));
                if (before is not null)
                    _rows.Remove(connection, message.Key);
                // Never one that was there before: rows made of the item that was taken back would pass for this one's.
                long revision = Math.Max(Now, before?.Revision + 1 ?? 0);
                _rows.Insert(connection, message, Now, revision);
                OutboxContent.Insert(connection, _mailbox, message.Key, message.Content);
                return Found(connection, message.Key);
            },
            durable: true
        );
        Interlocked.Increment(ref _requests);
        return item;
    }

    /// <summary>What is not sent, the oldest first; where it is asked for, then what was sent, the newest first.</summary>
    public IReadOnlyList<OutboxItem> List(bool withSent) =>
        _database.Read<IReadOnlyList<OutboxItem>>(connection =>
        {
            var unsent = _rows.List(connection, $"AND state <> {(int)OutboxState.Sent} ORDER BY queued, key");
            return withSent
                ?
                [
                    .. unsent,
                    .. _rows.List(
                        connection,
                        $"AND state = {(int)OutboxState.Sent} ORDER BY coalesce(attempted, queued) DESC, key LIMIT {MaxSent}"
                    ),
                ]
                : unsent;
        });

    /// <summary>Null when there is none.</summary>
    public OutboxItem? Find(MessageKey key) => _database.Read(connection => _rows.Find(connection, key));

    /// <summary>The bytes that go out; null when there is no such item, or it was sent.</summary>
    public ReadOnlyMemory<byte>? ReadContent(MessageKey key) =>
        _database.Read(connection => OutboxContent.Read(connection, _mailbox, key));

    /// <summary>Takes a message back. Either this succeeds, or a sender takes it: never both.</summary>
    /// <returns>False when it is being sent, was sent, or may have been: nothing is changed then.</returns>
    public bool Cancel(MessageKey key) =>
        _database.Write(
            connection =>
            {
                using var remove = _rows.Statement(
                    connection,
                    $"""
                    DELETE FROM outbox WHERE mailbox = $mailbox AND key = $key
                        AND state IN ({(int)OutboxState.Queued}, {(int)OutboxState.Failed})
                    """,
                    key
                );
                return remove.Run() > 0;
            },
            durable: true
        );

    /// <summary>
    /// Sends it now: what waits, what failed, and also what may have been sent already, because the user said so.
    /// </summary>
    /// <returns>False when it is being sent, or was.</returns>
    public bool Retry(MessageKey key)
    {
        bool isQueued = _database.Write(
            connection =>
            {
                using var queue = _rows.Statement(
                    connection,
                    $"""
                    UPDATE outbox SET state = {(int)OutboxState.Queued}, due = $now, attempts = 0, reply = NULL,
                        problem = NULL, owner = NULL, lease = 0, handed_over = 0, revision = revision + 1
                    WHERE mailbox = $mailbox AND key = $key
                        AND state IN ({(int)OutboxState.Queued}, {(int)OutboxState.Failed}, {(int)OutboxState.Unknown})
                    """,
                    key
                );
                return queue.With("$now", Now).Run() > 0;
            },
            durable: true
        );
        if (isQueued)
            Interlocked.Increment(ref _requests);
        return isQueued;
    }

    /// <summary>The user knows that it was sent: it is among the sent mail from now on.</summary>
    /// <param name="sesId">The id that SES gave it; null: nobody knows.</param>
    /// <returns>False when it is neither unknown nor failed.</returns>
    public bool MarkSent(MessageKey key, string? sesId) =>
        _database.Write(
            connection =>
            {
                using var sent = _rows.Statement(
                    connection,
                    $"""
                    UPDATE outbox SET state = {(int)OutboxState.Sent}, ses_id = $id, problem = NULL, owner = NULL,
                        lease = 0, handed_over = 0, revision = revision + 1
                    WHERE mailbox = $mailbox AND key = $key
                        AND state IN ({(int)OutboxState.Unknown}, {(int)OutboxState.Failed})
                    """,
                    key
                );
                if (sent.With("$id", sesId).Run() == 0)
                    return false;
                OutboxContent.MoveToCopies(connection, _mailbox, key, sesId, Now);
                return true;
            },
            durable: true
        );

    /// <summary>What was sent and still knows what it answers: that is to be noted there.</summary>
    public IReadOnlyList<OutboxItem> SentAnswers() =>
        _database.Read(connection =>
            _rows.List(connection, $"AND state = {(int)OutboxState.Sent} AND origin IS NOT NULL")
        );

    /// <summary>It was noted.</summary>
    public void ForgetOrigin(MessageKey key) =>
        _database.Write(connection =>
        {
            using var forget = _rows.Statement(
                connection,
                "UPDATE outbox SET origin = NULL WHERE mailbox = $mailbox AND key = $key",
                key
            );
            return forget.Run();
        });

    /// <summary>When the next item comes due, which may be long ago; null when none waits.</summary>
    public DateTimeOffset? NextDue() =>
        _database.Read<DateTimeOffset?>(connection =>
        {
            using var next = _rows.Statement(
                connection,
                $"SELECT min(due) FROM outbox WHERE mailbox = $mailbox AND state = {(int)OutboxState.Queued}"
            );
            return next.Value() is long due ? OutboxRows.At(due) : null;
        });

    private long Now => _time.GetUtcNow().ToUnixTimeMilliseconds();

    private OutboxItem Found(SqliteConnection connection, MessageKey key) =>
        _rows.Find(connection, key) ?? throw new InvalidOperationException($"{key} is not in the outbox.");

    private static string WhyNot(OutboxState state) =>
        state switch
        {
            OutboxState.Sending => "This message is being sent at this moment.",
            OutboxState.Sent => "This message was sent already.",
            OutboxState.Unknown =>
                "This message may have been sent already. Say in the outbox whether it was, or have it sent again there.",
            _ => "This message is in the outbox already. Take it back to change it.",
        };
}
