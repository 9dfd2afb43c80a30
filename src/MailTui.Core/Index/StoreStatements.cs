using System.Text.Json;
using MailTui.Core.Messages;
using Microsoft.Data.Sqlite;

namespace MailTui.Core.Index;

/// <summary>The statements that store one record, prepared once for a batch.</summary>
internal sealed class StoreStatements(SqliteConnection connection, long mailbox, long change) : IDisposable
{
    private readonly ThreadStatements _threads = new(connection, mailbox, change);
    private readonly HeadText _heads = new(connection);
    private readonly DeliveryReports _reports = new(connection, mailbox);

    private readonly SqliteStatement _find = new(
        connection,
        "SELECT id FROM message WHERE mailbox = $mailbox AND blob_key = $blob_key"
    );

    private readonly SqliteStatement _upsert = new(
        connection,
        $"""
        INSERT INTO message (mailbox, blob_key, key, etag, size, modified, arrived, folder, flags, delivered_to,
            return_path, envelope, verdicts, defects, attachments, snippet, encrypted, body_indexed, change, thread,
            verdict, links, local, sealed_by)
        VALUES ($mailbox, $blob_key, $key, $etag, $size, $modified, $arrived,
            coalesce((SELECT {StateSql.WordToFolder} FROM message_field
                WHERE mailbox = $mailbox AND key = $key AND field = 'folder'
                    AND ($local <> {(int)RowSource.Unsent} OR value = 'trash')), $folder),
            coalesce((SELECT sum({StateSql.FieldToFlag}) FROM message_field
                WHERE mailbox = $mailbox AND key = $key AND value = '1'), 0)
                | iif($own AND NOT EXISTS (SELECT 1 FROM message_field
                    WHERE mailbox = $mailbox AND key = $key AND field = 'seen'), {(int)MessageFlags.Seen}, 0),
            $delivered_to, $return_path, $envelope, $verdicts, $defects, $attachments, $snippet, $encrypted,
            $body_indexed, $change, $thread, $verdict, $links, $local, $sealed_by)
        ON CONFLICT DO UPDATE SET etag = excluded.etag, size = excluded.size, modified = excluded.modified,
            arrived = excluded.arrived, delivered_to = excluded.delivered_to,
            return_path = excluded.return_path, envelope = excluded.envelope, verdicts = excluded.verdicts,
            defects = excluded.defects, attachments = excluded.attachments, snippet = excluded.snippet,
            encrypted = excluded.encrypted, body_indexed = excluded.body_indexed, change = excluded.change,
            thread = excluded.thread, verdict = excluded.verdict, links = excluded.links, sealed_by = excluded.sealed_by,
            folder = iif(excluded.local = {(int)RowSource.Unsent} OR encrypted = {(int)MessageEncryption.Sealed},
                excluded.folder, folder),
            local = excluded.local
        RETURNING id
        """
    );

    private readonly SqliteStatement _deleteText = new(connection, "DELETE FROM message_text WHERE rowid = $id");

    private readonly SqliteStatement _insertText = new(
        connection,
        "INSERT INTO message_text (rowid, subject, people, body, files) VALUES ($id, $subject, $people, $body, $files)"
    );

    /// <summary>True when the message is new.</summary>
    public bool Store(MessageRecord record)
    {
        var envelope = record.Head.Envelope;
        bool isNew = _find.With("$mailbox", mailbox).With("$blob_key", record.BlobKey).Value() is null;
        long id = Upsert(record, _threads.Place(record));
        if (!isNew)
        {
            _deleteText.With("$id", id).Run();
            _heads.Delete(id);
        }

        _reports.Store(record);
        _heads.Insert(id, envelope, record.Head.DeliveredTo);
        _insertText
            .With("$id", id)
            .With("$subject", SearchText.ForIndex(envelope.Subject))
            .With("$people", SearchText.ForIndex(People(record)))
            .With("$body", SearchText.ForIndex(record.BodyText ?? ""))
            .With("$files", SearchText.ForIndex(string.Join('\n', record.FileNames)))
            .Run();
        return isNew;
    }

    public void Dispose()
    {
        _threads.Dispose();
        _heads.Dispose();
        _reports.Dispose();
        _find.Dispose();
        _upsert.Dispose();
        _deleteText.Dispose();
        _insertText.Dispose();
    }

    private long Upsert(MessageRecord record, long thread)
    {
        var head = record.Head;
        object? id = _upsert
            .With("$mailbox", mailbox)
            .With("$blob_key", record.BlobKey)
            .With("$key", record.Key.Value)
            .With("$etag", record.ETag)
            .With("$size", record.Size)
            .With("$modified", record.LastModified.ToUnixTimeMilliseconds())
            .With("$arrived", head.Arrived.ToUnixTimeMilliseconds())
            .With("$folder", (int)record.Folder)
            .With("$local", (int)record.Source)
            .With("$own", record.Folder is MessageFolder.Sent or MessageFolder.Drafts or MessageFolder.Outbox ? 1 : 0)
            .With("$delivered_to", head.DeliveredTo)
            .With("$return_path", head.ReturnPath)
            .With("$envelope", JsonSerializer.Serialize(head.Envelope, IndexJson.Default.Envelope))
            .With("$verdicts", JsonSerializer.Serialize(head.Verdicts, IndexJson.Default.SesVerdicts))
            .With(
                "$defects",
                head.Defects.Count == 0
                    ? null
                    : JsonSerializer.Serialize(head.Defects, IndexJson.Default.IReadOnlyListString)
            )
            .With("$attachments", record.Attachments)
            .With("$snippet", record.Snippet)
            .With("$encrypted", (int)record.Encryption)
            .With("$sealed_by", record.SealedBy)
            .With("$body_indexed", record.BodyText is not null && record.BodyIsComplete ? 1 : 0)
            .With("$change", change)
            .With("$thread", thread)
            .With("$verdict", (int)VerdictKinds.Of(head.Verdicts))
            .With(
                "$links",
                record.Links.IsEmpty ? null : JsonSerializer.Serialize(record.Links, IndexJson.Default.MessageLinks)
            )
            .Value();
        return id as long? ?? throw new InvalidOperationException("A row that was written has no id.");
    }

    /// <summary>Everybody who has to do with the message, to search in.</summary>
    private static string People(MessageRecord record)
    {
        var envelope = record.Head.Envelope;
        var names = envelope
            .From.Concat(envelope.Sender)
            .Concat(envelope.ReplyTo)
            .Concat(envelope.To)
            .Concat(envelope.Cc)
            .Concat(envelope.Bcc)
            .Select(address => address.ToString());
        return string.Join('\n', record.Head.DeliveredTo is { } to ? names.Append(to) : names);
    }
}
