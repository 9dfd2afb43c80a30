using MailTui.Core.Messages;
using Microsoft.Data.Sqlite;

namespace MailTui.Core.Index;

/// <summary>The messages of one mailbox: writing. Each member is one transaction.</summary>
internal sealed class MessageIndexWriter(MessageIndex index)
{
    /// <summary>
    /// Stores what was read of some objects, newly or again. Flags and folder of a message that is already there stay.
    /// </summary>
    /// <returns>Which of them are new, and which were there.</returns>
    public (IReadOnlyList<MessageKey> Created, IReadOnlyList<MessageKey> Updated) Store(
        IReadOnlyList<MessageRecord> records
    ) =>
        index.Database.Write(connection =>
        {
            using var statements = new StoreStatements(connection, index.Mailbox);
            var created = new List<MessageKey>();
            var updated = new List<MessageKey>();
            foreach (var record in records)
                (statements.Store(record) ? created : updated).Add(record.Key);
            return (created, updated);
        });

    /// <summary>Removes rows of objects that are gone, unless they were read again meanwhile (another entity tag).</summary>
    public IReadOnlyList<MessageKey> Remove(IReadOnlyList<(string BlobKey, string ETag)> gone) =>
        index.Database.Write(connection =>
        {
            using var delete = connection.CreateCommand();
            delete.CommandText = """
                DELETE FROM message WHERE mailbox = $mailbox AND blob_key = $blob_key AND etag = $etag RETURNING id, key
                """;
            delete.Parameters.AddWithValue("$mailbox", index.Mailbox);
            var blobKey = delete.Parameters.Add("$blob_key", SqliteType.Text);
            var etag = delete.Parameters.Add("$etag", SqliteType.Text);
            using var deleteText = connection.CreateCommand();
            deleteText.CommandText = "DELETE FROM message_text WHERE rowid = $id";
            var id = deleteText.Parameters.Add("$id", SqliteType.Integer);

            var removed = new List<MessageKey>();
            foreach (var (goneKey, goneETag) in gone)
            {
                (blobKey.Value, etag.Value) = (goneKey, goneETag);
                using var row = delete.ExecuteReader();
                if (!row.Read())
                    continue;
                removed.Add(new MessageKey(row.GetString(1)));
                id.Value = row.GetInt64(0);
                deleteText.ExecuteNonQuery();
            }

            return removed;
        });

    /// <summary>Sets and clears flags; returns the messages that changed.</summary>
    public IReadOnlyList<MessageKey> SetFlags(
        IReadOnlyCollection<MessageKey> keys,
        MessageFlags set,
        MessageFlags clear
    ) =>
        index.Database.Write(connection =>
        {
            using var update = connection.CreateCommand();
            update.CommandText = """
                UPDATE message SET flags = (flags | $set) & ~$clear
                WHERE mailbox = $mailbox AND key = $key AND flags <> ((flags | $set) & ~$clear)
                RETURNING flags
                """;
            update.Parameters.AddWithValue("$mailbox", index.Mailbox);
            update.Parameters.AddWithValue("$set", (int)set);
            update.Parameters.AddWithValue("$clear", (int)clear);
            var key = update.Parameters.Add("$key", SqliteType.Text);
            using var remember = connection.CreateCommand();
            remember.CommandText = """
                INSERT INTO message_state (mailbox, key, flags) VALUES ($mailbox, $key, $flags)
                ON CONFLICT DO UPDATE SET flags = excluded.flags
                """;
            remember.Parameters.AddWithValue("$mailbox", index.Mailbox);
            var rememberKey = remember.Parameters.Add("$key", SqliteType.Text);
            var flags = remember.Parameters.Add("$flags", SqliteType.Integer);

            var changed = new List<MessageKey>();
            foreach (var message in keys)
            {
                key.Value = message.Value;
                if (update.ExecuteScalar() is not long now)
                    continue;
                (rememberKey.Value, flags.Value) = (message.Value, now);
                remember.ExecuteNonQuery();
                changed.Add(message);
            }

            return changed;
        });

    /// <summary>
    /// Gives messages that are not in the index yet the flags they will have when they are; one that the reader has already
    /// touched stays as it is.
    /// </summary>
    public void PresetFlags(IReadOnlyCollection<MessageKey> keys, MessageFlags flags) =>
        index.Database.Write(connection =>
        {
            using var insert = connection.CreateCommand();
            insert.CommandText = """
                INSERT INTO message_state (mailbox, key, flags) VALUES ($mailbox, $key, $flags) ON CONFLICT DO NOTHING
                """;
            insert.Parameters.AddWithValue("$mailbox", index.Mailbox);
            insert.Parameters.AddWithValue("$flags", (int)flags);
            var key = insert.Parameters.Add("$key", SqliteType.Text);
            foreach (var message in keys)
            {
                key.Value = message.Value;
                insert.ExecuteNonQuery();
            }

            return keys.Count;
        });
}
