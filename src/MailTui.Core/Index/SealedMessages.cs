namespace MailTui.Core.Index;

/// <summary>Which messages that SES encrypted may be opened another time.</summary>
internal sealed class SealedMessages(MessageIndex index)
{
    /// <summary>Names of keys come out of the bucket.</summary>
    private const int MostKeys = 100;

    /// <summary>The KMS keys that they name; empty for those that nobody looked at.</summary>
    public IReadOnlyList<string> Keys() =>
        index.Database.Read(connection =>
        {
            using var find = new SqliteStatement(
                connection,
                """
                SELECT DISTINCT sealed_by FROM message INDEXED BY message_sealed
                WHERE mailbox = $mailbox AND sealed_by IS NOT NULL LIMIT $most
                """
            );
            using var row = find.With("$mailbox", index.Mailbox).With("$most", MostKeys).Rows();
            var keys = new List<string>();
            while (row.Read())
                keys.Add(row.GetString(0));
            return keys;
        });

    /// <summary>Those of a key, newest first: their objects, and the size and the time of these.</summary>
    public IReadOnlyList<(string BlobKey, long Size, long Modified)> Of(string key, int most) =>
        index.Database.Read(connection =>
        {
            using var find = new SqliteStatement(
                connection,
                """
                SELECT blob_key, size, modified FROM message INDEXED BY message_sealed
                WHERE mailbox = $mailbox AND sealed_by = $key ORDER BY arrived DESC, id DESC LIMIT $most
                """
            );
            using var row = find.With("$mailbox", index.Mailbox).With("$key", key).With("$most", most).Rows();
            var found = new List<(string, long, long)>();
            while (row.Read())
                found.Add((row.GetString(0), row.GetInt64(1), row.GetInt64(2)));
            return found;
        });
}
