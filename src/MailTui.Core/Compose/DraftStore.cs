using MailTui.Core.Index;
using MailTui.Core.Messages;
using Microsoft.Data.Sqlite;

namespace MailTui.Core.Compose;

/// <summary>
/// The drafts of one mailbox. What a method stored survives a crash and a power cut. A draft is written by one program at a
/// time, its owner: the one that opened it last. Blocking: call it from a worker thread.
/// </summary>
/// <exception cref="LocalDatabaseException">From every method: it could not be stored, and nothing is changed.</exception>
internal sealed class DraftStore(IndexDatabase database, long mailbox, TimeProvider time)
{
    /// <summary>How long the owner is believed to live after its last save or renewal.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private readonly DraftRows _rows = new(mailbox);

    public DraftStore(MessageIndex index, TimeProvider time)
        : this(index.Database, index.Mailbox, time) { }

    /// <summary>Its attachments.</summary>
    public DraftAttachments Attachments { get; } = new(database, mailbox);

    /// <summary>Stores a new draft, open for its owner.</summary>
    /// <returns>Its revision.</returns>
    public long Create(Draft draft, string owner) =>
        database.Write(
            connection =>
            {
                _rows.Insert(connection, draft, Now, owner, Now + LeaseTime);
                return 1L;
            },
            durable: true
        );

    /// <summary>Stores what a message became, with what it brings along, all or nothing.</summary>
    /// <returns>The draft with its attachments.</returns>
    /// <exception cref="AttachException">What it brings along is too large.</exception>
    public Draft Create(Reply reply, ReplySource source, string owner)
    {
        var draft = reply.Draft ?? throw new ArgumentException(reply.WhyNot, nameof(reply));
        var files = CarriedParts.Of(reply, source.Parsed);
        return database.Write(
            connection =>
            {
                _rows.Insert(connection, draft, Now, owner, Now + LeaseTime);
                foreach (var file in files)
                    Attachments.Insert(connection, draft.Key, file);
                return draft with { Attachments = DraftAttachments.List(connection, mailbox, draft.Key) };
            },
            durable: true
        );
    }

    /// <summary>Stores what was typed, and renews the lease.</summary>
    /// <returns>The new revision.</returns>
    /// <exception cref="DraftTakenException">Another program has opened it since.</exception>
    /// <exception cref="DraftNotFoundException">It was sent or deleted.</exception>
    public long Save(Draft draft, string owner) =>
        database.Write(
            connection =>
            {
                Own(connection, draft.Key, owner);
                return _rows.Update(connection, draft, Now, owner, Now + LeaseTime);
            },
            durable: true
        );

    /// <summary>Null when there is none.</summary>
    public Draft? Load(MessageKey key) => database.Read(connection => _rows.Find(connection, key)?.Draft);

    /// <summary>Opens a draft for writing.</summary>
    /// <param name="owner">The program that asks, in words that tell the user which one it is; another each time it runs.</param>
    /// <param name="takeOver">Also when another program has it open, which then cannot save any more.</param>
    /// <exception cref="DraftNotFoundException">It was sent or deleted.</exception>
    public DraftOpening Open(MessageKey key, string owner, bool takeOver) =>
        database.Write(
            connection =>
            {
                var row = _rows.Find(connection, key) ?? throw new DraftNotFoundException(key);
                if (row.Owner != owner && row.Lease > Now && !takeOver)
                    return new DraftOpening(row.Draft, row.Revision, row.Owner, At(row.Lease));
                long until = Now + LeaseTime;
                _rows.SetLease(connection, key, owner, until);
                return new DraftOpening(row.Draft, row.Revision, null, At(until));
            },
            durable: true
        );

    /// <summary>Says that the owner still has it open.</summary>
    /// <exception cref="DraftTakenException">Another program has opened it since.</exception>
    /// <exception cref="DraftNotFoundException">It was sent or deleted.</exception>
    public void Renew(MessageKey key, string owner) =>
        database.Write(connection =>
        {
            Own(connection, key, owner);
            return _rows.SetLease(connection, key, owner, Now + LeaseTime);
        });

    /// <summary>Anybody may open it now. Nothing happens when it is not open for <paramref name="owner"/>.</summary>
    public void Close(MessageKey key, string owner) =>
        database.Write(connection =>
            _rows.Holder(connection, key) == owner && _rows.SetLease(connection, key, owner, 0)
        );

    /// <summary>Removes a draft for good: one in which nothing was written.</summary>
    public void Discard(MessageKey key) => database.Write(connection => _rows.Remove(connection, key), durable: true);

    /// <summary>A draft of this mailbox is one of another from now on, with what is attached.</summary>
    /// <param name="other">The other mailbox in the database.</param>
    public void Move(MessageKey key, long other) =>
        database.Write(
            connection =>
            {
                foreach (string table in (string[])["draft", "draft_attachment"])
                {
                    using var move = new SqliteStatement(
                        connection,
                        $"UPDATE {table} SET mailbox = $other WHERE mailbox = $mailbox AND key = $key"
                    );
                    move.With("$other", other).With("$mailbox", mailbox).With("$key", key.Value).Run();
                }

                return true;
            },
            durable: true
        );

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private static long LeaseTime => (long)Lease.TotalMilliseconds;

    private static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    private void Own(SqliteConnection connection, MessageKey key, string owner)
    {
        string? holder = _rows.Holder(connection, key);
        if (holder is null)
            throw new DraftNotFoundException(key);
        if (holder.Length > 0 && holder != owner)
            throw new DraftTakenException(holder);
    }
}
