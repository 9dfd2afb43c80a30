namespace MailTui.Core.Index;

/// <summary>Which messages' texts are not in the index yet.</summary>
internal sealed class UnreadBodies(MessageIndex index)
{
    /// <summary>The next older one than <paramref name="place"/>; null when none is left.</summary>
    public UnreadBody? Next(UnreadBody place) =>
        index.Database.Read<UnreadBody?>(connection =>
        {
            using var next = new SqliteStatement(
                connection,
                """
                SELECT blob_key, etag, arrived, id FROM message
                WHERE mailbox = $mailbox AND body_indexed = 0 AND encrypted <> 1 AND (arrived, id) < ($arrived, $id)
                ORDER BY arrived DESC, id DESC LIMIT 1
                """
            );
            using var row = next.With("$mailbox", index.Mailbox)
                .With("$arrived", place.Arrived)
                .With("$id", place.Id)
                .Rows();
            return row.Read() ? new(row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3)) : null;
        });

    /// <summary>Messages that can be read, and those of them whose text can be searched.</summary>
    public (int Searchable, int Total) Count() =>
        index.Database.Read(connection =>
        {
            using var count = new SqliteStatement(
                connection,
                """
                SELECT count(*), (SELECT count(*) FROM message WHERE mailbox = $mailbox AND body_indexed = 0 AND encrypted <> 1)
                FROM message WHERE mailbox = $mailbox AND encrypted <> 1
                """
            );
            using var row = count.With("$mailbox", index.Mailbox).Rows();
            return row.Read() ? (row.GetInt32(0) - row.GetInt32(1), row.GetInt32(0)) : (0, 0);
        });
}
