using MailTui.Core.Messages;

namespace MailTui.Core.Index;

/// <summary>
/// Drafts, the outbox and sent copies as rows among the messages. Their own tables say what there is; the rows follow, and can
/// be made again at any time. Blocking: call it from a worker thread.
/// </summary>
internal sealed class OutgoingRows(MessageIndex index)
{
    private const string UnsentFolder = ".mailtui/unsent/";

    /// <summary>The object name of what has no object: none of the bucket's can be the same.</summary>
    public static string UnsentBlobKey(MessageKey key) => UnsentFolder + key.Value;

    /// <summary>Rows to store, newly or again, and rows to remove.</summary>
    public (IReadOnlyList<OutgoingRow> Stale, IReadOnlyList<(string BlobKey, string ETag)> Gone) Differences() =>
        index.Database.Read(connection =>
        {
            var stale = new List<OutgoingRow>();
            using (
                var find = new SqliteStatement(
                    connection,
                    $"""
                    WITH truth (key, etag, folder, local, at) AS (
                        SELECT key, 'draft ' || revision, {(int)MessageFolder.Drafts}, {(int)RowSource.Unsent}, saved
                        FROM draft WHERE mailbox = $mailbox AND NOT EXISTS (
                            SELECT 1 FROM outbox WHERE outbox.mailbox = $mailbox AND outbox.key = draft.key AND state < 3)
                        UNION ALL
                        SELECT key, 'outbox ' || revision, {(int)MessageFolder.Outbox}, {(int)RowSource.Unsent}, queued
                        FROM outbox WHERE mailbox = $mailbox AND (state < 3 OR (state = 4 AND NOT EXISTS (
                            SELECT 1 FROM draft WHERE draft.mailbox = $mailbox AND draft.key = outbox.key)))
                        UNION ALL
                        SELECT key, 'sent', {(int)MessageFolder.Sent}, {(int)RowSource.SentCopy}, sent
                        FROM sent_copy WHERE mailbox = $mailbox AND NOT EXISTS (
                            SELECT 1 FROM message WHERE message.mailbox = $mailbox AND message.key = sent_copy.key
                                AND local = 0))
                    SELECT key, etag, folder, local, at FROM truth WHERE NOT EXISTS (
                        SELECT 1 FROM message WHERE message.mailbox = $mailbox AND message.key = truth.key
                            AND message.local = truth.local AND message.etag = truth.etag)
                    """
                )
            )
            using (var row = find.With("$mailbox", index.Mailbox).Rows())
            {
                while (row.Read())
                    stale.Add(
                        new(
                            new(row.GetString(0)),
                            row.GetString(1),
                            (MessageFolder)row.GetInt32(2),
                            (RowSource)row.GetInt32(3),
                            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4))
                        )
                    );
            }

            var gone = new List<(string, string)>();
            using var lost = new SqliteStatement(
                connection,
                $"""
                SELECT blob_key, etag FROM message WHERE mailbox = $mailbox AND local <> 0
                    AND NOT EXISTS (SELECT 1 FROM draft WHERE draft.mailbox = $mailbox AND draft.key = message.key
                        AND local = {(int)RowSource.Unsent})
                    AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.mailbox = $mailbox AND outbox.key = message.key
                        AND state <> 3 AND local = {(int)RowSource.Unsent})
                    AND NOT EXISTS (SELECT 1 FROM sent_copy WHERE sent_copy.mailbox = $mailbox
                        AND sent_copy.key = message.key AND local = {(int)RowSource.SentCopy})
                """
            );
            using var old = lost.With("$mailbox", index.Mailbox).Rows();
            while (old.Read())
                gone.Add((old.GetString(0), old.GetString(1)));
            return (stale, gone);
        });
}
