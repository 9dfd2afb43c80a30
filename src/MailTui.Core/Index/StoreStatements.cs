using System.Text.Json;
using MailTui.Core.Messages;
using Microsoft.Data.Sqlite;

namespace MailTui.Core.Index;

/// <summary>The statements that store one record, prepared once for a batch.</summary>
internal sealed class StoreStatements : IDisposable
{
    private readonly SqliteCommand _find;
    private readonly SqliteCommand _upsert;
    private readonly SqliteCommand _deleteText;
    private readonly SqliteCommand _insertText;

    public StoreStatements(SqliteConnection connection, long mailbox)
    {
        _find = connection.CreateCommand();
        _find.CommandText = "SELECT id FROM message WHERE mailbox = $mailbox AND blob_key = $blob_key";
        _find.Parameters.AddWithValue("$mailbox", mailbox);

        _upsert = connection.CreateCommand();
        _upsert.CommandText = """
            INSERT INTO message (mailbox, blob_key, key, etag, size, modified, arrived, folder, flags, delivered_to,
                return_path, envelope, verdicts, defects, attachments, snippet, encrypted, body_indexed)
            VALUES ($mailbox, $blob_key, $key, $etag, $size, $modified, $arrived, $folder,
                coalesce((SELECT flags FROM message_state WHERE mailbox = $mailbox AND key = $key), 0),
                $delivered_to, $return_path, $envelope, $verdicts, $defects, $attachments, $snippet, $encrypted,
                $body_indexed)
            ON CONFLICT DO UPDATE SET etag = excluded.etag, size = excluded.size, modified = excluded.modified,
                arrived = excluded.arrived, delivered_to = excluded.delivered_to,
                return_path = excluded.return_path, envelope = excluded.envelope, verdicts = excluded.verdicts,
                defects = excluded.defects, attachments = excluded.attachments, snippet = excluded.snippet,
                encrypted = excluded.encrypted, body_indexed = excluded.body_indexed
            RETURNING id
            """;
        _upsert.Parameters.AddWithValue("$mailbox", mailbox);

        _deleteText = connection.CreateCommand();
        _deleteText.CommandText = "DELETE FROM message_text WHERE rowid = $id";
        _insertText = connection.CreateCommand();
        _insertText.CommandText =
            "INSERT INTO message_text (rowid, subject, people, body, files) VALUES ($id, $subject, $people, $body, $files)";
    }

    /// <summary>True when the message is new.</summary>
    public bool Store(MessageRecord record)
    {
        Set(_find, "$blob_key", record.BlobKey);
        bool isNew = _find.ExecuteScalar() is null;

        Set(_upsert, "$blob_key", record.BlobKey);
        Set(_upsert, "$key", record.Key.Value);
        Set(_upsert, "$etag", record.ETag);
        Set(_upsert, "$size", record.Size);
        Set(_upsert, "$modified", record.LastModified.ToUnixTimeMilliseconds());
        Set(_upsert, "$arrived", record.Head.Arrived.ToUnixTimeMilliseconds());
        Set(_upsert, "$folder", (int)record.Head.Folder);
        Set(_upsert, "$delivered_to", record.Head.DeliveredTo);
        Set(_upsert, "$return_path", record.Head.ReturnPath);
        Set(_upsert, "$envelope", JsonSerializer.Serialize(record.Head.Envelope, IndexJson.Default.Envelope));
        Set(_upsert, "$verdicts", JsonSerializer.Serialize(record.Head.Verdicts, IndexJson.Default.SesVerdicts));
        Set(
            _upsert,
            "$defects",
            record.Head.Defects.Count == 0
                ? null
                : JsonSerializer.Serialize(record.Head.Defects, IndexJson.Default.IReadOnlyListString)
        );
        Set(_upsert, "$attachments", record.Attachments);
        Set(_upsert, "$snippet", record.Snippet);
        Set(_upsert, "$encrypted", record.Encrypted ? 1 : 0);
        Set(_upsert, "$body_indexed", record.BodyText is null ? 0 : 1);
        object? id = _upsert.ExecuteScalar();

        if (!isNew)
        {
            Set(_deleteText, "$id", id);
            _deleteText.ExecuteNonQuery();
        }

        Set(_insertText, "$id", id);
        Set(_insertText, "$subject", SearchText.ForIndex(record.Head.Envelope.Subject));
        Set(_insertText, "$people", SearchText.ForIndex(MessageRow.People(record)));
        Set(_insertText, "$body", SearchText.ForIndex(record.BodyText ?? ""));
        Set(_insertText, "$files", SearchText.ForIndex(string.Join('\n', record.FileNames)));
        _insertText.ExecuteNonQuery();
        return isNew;
    }

    public void Dispose()
    {
        _find.Dispose();
        _upsert.Dispose();
        _deleteText.Dispose();
        _insertText.Dispose();
    }

    private static void Set(SqliteCommand command, string name, object? value)
    {
        if (command.Parameters.Contains(name))
            command.Parameters[name].Value = value ?? DBNull.Value;
        else
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
    }
}
