using MailTui.Core.Index;
using MailTui.Core.Messages;
using Microsoft.Data.Sqlite;

namespace MailTui.Core.Compose;

/// <summary>The rows of the table <c>draft</c> of one mailbox. Used within a transaction.</summary>
internal sealed class DraftRows(long mailbox)
{
    public sealed record Row(Draft Draft, long Revision, string? Owner, long Lease);

    /// <summary>Null when there is none.</summary>
    public Row? Find(SqliteConnection connection, MessageKey key)
    {
        Draft draft;
        long revision;
        string? owner;
        long lease;
        using (
            var find = Statement(
                connection,
                "SELECT content, revision, owner, lease FROM draft WHERE mailbox = $mailbox AND key = $key",
                key
            )
        )
        {
            using var row = find.Rows();
            if (!row.Read())
                return null;
            draft = DraftJson.Read(row.GetString(0));
            (revision, lease) = (row.GetInt64(1), row.GetInt64(3));
            owner = row.IsDBNull(2) ? null : row.GetString(2);
        }

        draft = draft with { Key = key, Attachments = DraftAttachments.List(connection, mailbox, key) };
        return new Row(draft, revision, owner, lease);
    }

    /// <summary>The owner; empty when it never had one, null when there is no such draft.</summary>
    public string? Holder(SqliteConnection connection, MessageKey key)
    {
        using var find = Statement(
            connection,
            "SELECT coalesce(owner, '') FROM draft WHERE mailbox = $mailbox AND key = $key",
            key
        );
        return (string?)find.Value();
    }

    public void Insert(SqliteConnection connection, Draft draft, long now, string owner, long lease)
    {
        using var insert = Statement(
            connection,
            """
            INSERT INTO draft (mailbox, key, content, revision, saved, owner, lease)
            VALUES ($mailbox, $key, $content, 1, $saved, $owner, $lease)
            """,
            draft.Key
        );
        insert
            .With("$content", DraftJson.Write(draft))
            .With("$saved", now)
            .With("$owner", owner)
            .With("$lease", lease)
            .Run();
    }

    /// <returns>The new revision.</returns>
    public long Update(SqliteConnection connection, Draft draft, long now, string owner, long lease)
    {
        using var update = Statement(
            connection,
            """
            UPDATE draft SET content = $content, revision = revision + 1, saved = $saved, owner = $owner, lease = $lease
            WHERE mailbox = $mailbox AND key = $key RETURNING revision
            """,
            draft.Key
        );
        return (long)(
            update
                .With("$content", DraftJson.Write(draft))
                .With("$saved", now)
                .With("$owner", owner)
                .With("$lease", lease)
                .Value()
            ?? 0L
        );
    }

    public bool SetLease(SqliteConnection connection, MessageKey key, string owner, long until)
    {
        using var update = Statement(
            connection,
            "UPDATE draft SET owner = $owner, lease = $lease WHERE mailbox = $mailbox AND key = $key",
            key
        );
        return update.With("$owner", owner).With("$lease", until).Run() > 0;
    }

    public bool Remove(SqliteConnection connection, MessageKey key)
    {
        using var remove = Statement(connection, "DELETE FROM draft WHERE mailbox = $mailbox AND key = $key", key);
        return remove.Run() > 0;
    }

    private SqliteStatement Statement(SqliteConnection connection, string sql, MessageKey key) =>
        new SqliteStatement(connection, sql).With("$mailbox", mailbox).With("$key", key.Value);
}
