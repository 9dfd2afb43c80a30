using MailTui.Core.Messages;

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
            long change = ChangeNumber.Next(connection, index.Mailbox);
            using var statements = new StoreStatements(connection, index.Mailbox, change);
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
            ChangeNumber.NextRemoval(connection, index.Mailbox);
            using var heads = new HeadText(connection);
            using var deleteText = new SqliteStatement(connection, "DELETE FROM message_text WHERE rowid = $id");
            using var delete = new SqliteStatement(
                connection,
                """
                DELETE FROM message WHERE mailbox = $mailbox AND blob_key = $blob_key AND etag = $etag RETURNING id, key
                """
            );
            var removed = new List<MessageKey>();
            foreach (var (blobKey, etag) in gone)
            {
                using var row = delete
                    .With("$mailbox", index.Mailbox)
                    .With("$blob_key", blobKey)
                    .With("$etag", etag)
                    .Rows();
                if (!row.Read())
                    continue;
                removed.Add(new MessageKey(row.GetString(1)));
                deleteText.With("$id", row.GetInt64(0)).Run();
                heads.Delete(row.GetInt64(0));
            }

            return removed;
        });
}
