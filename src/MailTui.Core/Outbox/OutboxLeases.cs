using System.Globalization;
using MailTui.Core.Index;
using MailTui.Core.Messages;
using MailTui.Core.Text;
using Microsoft.Data.Sqlite;

namespace MailTui.Core.Outbox;

/// <summary>
/// Items in the hands of those who send. An item has one owner at a time, who is believed as long as he renews his lease. Of
/// one who fell silent, what he had not begun to hand over waits again, and what he had is <see cref="OutboxState.Unknown"/>.
/// Whoever is not the owner any more changes nothing. Blocking: call it from a worker thread.
/// </summary>
/// <exception cref="LocalDatabaseException">From every method: it could not be stored, and nothing is changed.</exception>
internal sealed class OutboxLeases(IndexDatabase database, long mailbox, TimeProvider time)
{
    /// <summary>How long the owner is believed after he took the item, or renewed the lease.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    // An owner that was too slow still knows best what the server said, as long as nobody decided otherwise.
    private static readonly string Mine =
        $"owner = $owner AND state IN ({(int)OutboxState.Sending}, {(int)OutboxState.Unknown})";

    private readonly OutboxRows _rows = new(mailbox);

    /// <summary>The next item that is due, for its new owner alone; null when there is none.</summary>
    /// <param name="owner">Another one for each sender, also within one program.</param>
    public OutboxItem? Take(string owner) =>
        database.Write(connection =>
        {
            var next = _rows.List(
                connection,
                $"AND state = {(int)OutboxState.Queued} AND due <= $now ORDER BY due, queued, key LIMIT 1",
                Now
            );
            if (next.Count == 0)
                return null;
            using var take = _rows.Statement(
                connection,
                $"""
                UPDATE outbox SET state = {(int)OutboxState.Sending}, owner = $owner, lease = $lease, handed_over = 0,
                    attempts = attempts + 1, attempted = $now, revision = revision + 1
                WHERE mailbox = $mailbox AND key = $key
                """,
                next[0].Key
            );
            take.With("$owner", owner).With("$lease", Until).With("$now", Now).Run();
            return _rows.Find(connection, next[0].Key);
        });

    /// <summary>The owner is at it.</summary>
    /// <returns>False when he is not the owner any more.</returns>
    public bool Renew(MessageKey key, string owner) =>
        database.Write(connection =>
        {
            using var renew = _rows.Statement(
                connection,
                $"""
                UPDATE outbox SET lease = $lease
                WHERE mailbox = $mailbox AND key = $key AND owner = $owner AND state = {(int)OutboxState.Sending}
                """,
                key
            );
            return renew.With("$owner", owner).With("$lease", Until).Run() > 0;
        });

    /// <summary>Notes, right before DATA, that the message may arrive from now on, whatever becomes of us.</summary>
    /// <exception cref="LeaseLostException">He is not the owner any more: nothing may go out.</exception>
    public void BeginData(MessageKey key, string owner) =>
        database.Write(
            connection =>
            {
                using var begin = _rows.Statement(
                    connection,
                    $"""
                    UPDATE outbox SET handed_over = 1, lease = $lease, revision = revision + 1
                    WHERE mailbox = $mailbox AND key = $key AND owner = $owner AND state = {(int)OutboxState.Sending}
                    """,
                    key
                );
                return begin.With("$owner", owner).With("$lease", Until).Run() > 0
                    ? true
                    : throw new LeaseLostException(key);
            },
            durable: true
        );

    /// <summary>The server took it over: it is among the sent mail from now on, all in one transaction.</summary>
    /// <param name="sesId">The id that SES gave it; null: it named none.</param>
    /// <param name="said">The reply.</param>
    /// <returns>False when he is not the owner any more.</returns>
    public bool Complete(MessageKey key, string owner, string? sesId, string said) =>
        Leave(
            key,
            owner,
            OutboxState.Sent,
            "ses_id = $id, handed_over = 0",
            statement => statement.With("$id", sesId),
            said,
            problem: null,
            connection => OutboxContent.MoveToCopies(connection, mailbox, key, sesId, Now)
        );

    /// <summary>It was refused for good.</summary>
    /// <inheritdoc cref="Complete" path="/returns"/>
    public bool Fail(MessageKey key, string owner, SesReply reply) =>
        Leave(key, owner, OutboxState.Failed, "handed_over = 0", null, reply.Said, reply.Problem);

    /// <summary>It waits for another attempt.</summary>
    /// <inheritdoc cref="Complete" path="/returns"/>
    public bool Postpone(MessageKey key, string owner, DateTimeOffset until, SesReply reply) =>
        Leave(
            key,
            owner,
            OutboxState.Queued,
            "due = $due, handed_over = 0",
            statement => statement.With("$due", until.ToUnixTimeMilliseconds()),
            reply.Said,
            reply.Problem
        );

    /// <summary>It waits again, and the attempt does not count: it was not the message's fault.</summary>
    /// <param name="until">Not before; null: it stays due.</param>
    /// <param name="reply">Null: nothing is known that was not before.</param>
    /// <inheritdoc cref="Complete" path="/returns"/>
    public bool Release(MessageKey key, string owner, DateTimeOffset? until, SesReply? reply) =>
        Leave(
            key,
            owner,
            OutboxState.Queued,
            "due = coalesce($due, due), handed_over = 0, attempts = max(0, attempts - 1)",
            statement => statement.With("$due", until?.ToUnixTimeMilliseconds()),
            reply?.Said,
            reply?.Problem
        );

    /// <summary>It went out and no reply came: it stays where it is until the user decides.</summary>
    /// <inheritdoc cref="Complete" path="/returns"/>
    public bool Undecided(MessageKey key, string owner, SesReply reply) =>
        Leave(key, owner, OutboxState.Unknown, "handed_over = 1", null, reply.Said, reply.Problem);

    /// <summary>Looks after the items of owners that fell silent.</summary>
    /// <returns>What changed.</returns>
    public IReadOnlyList<OutboxItem> Recover()
    {
        // Looked first: nobody is to wait for the one who may write, for nothing.
        if (NextEnd() is not { } end || end > time.GetUtcNow())
            return [];
        return database.Write<IReadOnlyList<OutboxItem>>(
            connection =>
            {
                var silent = _rows.List(
                    connection,
                    $"AND state = {(int)OutboxState.Sending} AND lease <= $now ORDER BY queued, key",
                    Now
                );
                foreach (var item in silent)
                    Recover(connection, item);
                return [.. silent.Select(item => _rows.Find(connection, item.Key)).OfType<OutboxItem>()];
            },
            durable: true
        );
    }

    /// <summary>When the next lease ends, unless it is renewed; null when nobody has an item in hand.</summary>
    public DateTimeOffset? NextEnd() =>
        database.Read<DateTimeOffset?>(connection =>
        {
            using var next = _rows.Statement(
                connection,
                $"SELECT min(lease) FROM outbox WHERE mailbox = $mailbox AND state = {(int)OutboxState.Sending}"
            );
            return next.Value() is long end ? OutboxRows.At(end) : null;
        });

    /// <summary>What failed and waits for another attempt is due now: much may be different since. What was to wait waits.</summary>
    public void Hasten() =>
        database.Write(connection =>
        {
            using var hasten = _rows.Statement(
                connection,
                $"""
                UPDATE outbox SET due = $now, revision = revision + 1
                WHERE mailbox = $mailbox AND state = {(int)OutboxState.Queued} AND attempts > 0 AND due > $now
                """
            );
            return hasten.With("$now", Now).Run();
        });

    /// <summary>Notes on everything that is due why it still waits.</summary>
    public void Explain(SesReply reply) =>
        database.Write(connection =>
        {
            using var note = _rows.Statement(
                connection,
                $"""
                UPDATE outbox SET reply = $reply, problem = $problem, revision = revision + 1
                WHERE mailbox = $mailbox AND state = {(int)OutboxState.Queued} AND due <= $now
                    AND (reply IS NOT $reply OR problem IS NOT $problem)
                """
            );
            return note.With("$reply", reply.Said)
                .With("$problem", StoredPhrase.Write(reply.Problem))
                .With("$now", Now)
                .Run();
        });

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private long Until => (time.GetUtcNow() + Lease).ToUnixTimeMilliseconds();

    private bool Leave(
        MessageKey key,
        string owner,
        OutboxState state,
        string set,
        Action<SqliteStatement>? values,
        string? said,
        Phrase? problem,
        Action<SqliteConnection>? then = null
    ) =>
        database.Write(
            connection =>
            {
                using var leave = _rows.Statement(
                    connection,
                    $"""
                    UPDATE outbox SET {set}, state = {(int)state}, owner = NULL, lease = 0, revision = revision + 1,
                        reply = coalesce($reply, reply), problem = iif($reply IS NULL, problem, $problem)
                    WHERE mailbox = $mailbox AND key = $key AND {Mine}
                    """,
                    key
                );
                values?.Invoke(leave);
                if (
                    leave.With("$owner", owner).With("$reply", said).With("$problem", StoredPhrase.Write(problem)).Run()
                    == 0
                )
                    return false;
                then?.Invoke(connection);
                return true;
            },
            durable: true
        );

    private void Recover(SqliteConnection connection, OutboxItem item)
    {
        // The owner stays: when he was only slow, what he hears from the server still counts.
        using var update = _rows.Statement(
            connection,
            item.IsHandedOver
                ? $"""
                UPDATE outbox SET state = {(int)
                    OutboxState.Unknown}, lease = 0, problem = $problem, revision = revision + 1
                WHERE mailbox = $mailbox AND key = $key
                """
                : $"""
                UPDATE outbox SET state = {(int)OutboxState.Queued}, owner = NULL, lease = 0, revision = revision + 1
                WHERE mailbox = $mailbox AND key = $key
                """,
            item.Key
        );
        if (item.IsHandedOver)
            update.With("$problem", StoredPhrase.Write(NeverHeard(item.LastAttempt ?? item.Queued)));
        update.Run();
    }

    private Phrase NeverHeard(DateTimeOffset at)
    {
        string when = TimeZoneInfo
            .ConvertTime(at, time.LocalTimeZone)
            .ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return Phrase.Of(
            $"It went to the mail server on {when}, and MailTui ended before the answer was known: it may have been sent, or not. It is not sent again by itself. Look whether a copy, an answer or a bounce came, or ask a recipient; then mark it as sent, or send it again."
        );
    }
}
