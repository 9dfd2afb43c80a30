using System.Text;
using MailTui.Core.Index;
using MailTui.Core.Messages;
using Microsoft.Data.Sqlite;

namespace MailTui.Core.Outbox;

/// <summary>The bytes of what is to be sent, and how they become those of the sent copy. Used within a transaction.</summary>
internal static class OutboxContent
{
    private const int PieceBytes = 1024 * 1024;

    private const int MaxIdLength = 128;

    public static void Insert(SqliteConnection connection, long mailbox, MessageKey key, ReadOnlyMemory<byte> content)
    {
        using var insert = new SqliteStatement(
            connection,
            """
            INSERT INTO outbox_content (mailbox, key, content) VALUES ($mailbox, $key, zeroblob($size)) RETURNING id
            """
        );
        insert.With("$mailbox", mailbox).With("$key", key.Value).With("$size", content.Length);
        // In pieces: a statement would hold the content a second time.
        using var blob = new SqliteBlob(connection, "outbox_content", "content", (long)(insert.Value() ?? 0L));
        for (int at = 0; at < content.Length; at += PieceBytes)
            blob.Write(content.Span.Slice(at, Math.Min(PieceBytes, content.Length - at)));
    }

    /// <summary>Null when it is not there any more.</summary>
    public static ReadOnlyMemory<byte>? Read(SqliteConnection connection, long mailbox, MessageKey key)
    {
        using var find = new SqliteStatement(
            connection,
            "SELECT content FROM outbox_content WHERE mailbox = $mailbox AND key = $key"
        );
        // Not "bytes : null": that null would become an empty content.
        return find.With("$mailbox", mailbox).With("$key", key.Value).Value() is byte[] bytes
            ? new ReadOnlyMemory<byte>(bytes)
            : (ReadOnlyMemory<byte>?)null;
    }

    /// <summary>What was to be sent is a sent copy from now on.</summary>
    /// <param name="sesId">The id that SES gave it; null: none is known.</param>
    public static void MoveToCopies(SqliteConnection connection, long mailbox, MessageKey key, string? sesId, long now)
    {
        using var find = new SqliteStatement(
            connection,
            "SELECT id, length(content) FROM outbox_content WHERE mailbox = $mailbox AND key = $key"
        );
        long source;
        long size;
        using (var row = find.With("$mailbox", mailbox).With("$key", key.Value).Rows())
        {
            if (!row.Read())
                return;
            (source, size) = (row.GetInt64(0), row.GetInt64(1));
        }

        // The id names an object later, and comes from a server.
        string? id = sesId is not null && IsPlain(sesId) ? sesId : null;
        byte[] field = id is null ? [] : Encoding.ASCII.GetBytes($"{SentCopy.IdField}: <{id}@amazonses.com>\r\n");
        long length = field.Length + size;
        long? copy =
            Insert(connection, mailbox, id ?? key.Value, length, now)
            ?? Insert(connection, mailbox, key.Value, length, now);
        if (copy is { } target)
            Copy(connection, source, target, field);
        using var remove = new SqliteStatement(connection, "DELETE FROM outbox_content WHERE id = $id");
        remove.With("$id", source).Run();
    }

    /// <returns>Null when there is one of that name.</returns>
    private static long? Insert(SqliteConnection connection, long mailbox, string key, long size, long now)
    {
        using var insert = new SqliteStatement(
            connection,
            """
            INSERT INTO sent_copy (mailbox, key, sent, content) VALUES ($mailbox, $key, $sent, zeroblob($size))
            ON CONFLICT DO NOTHING RETURNING id
            """
        );
        return insert.With("$mailbox", mailbox).With("$key", key).With("$sent", now).With("$size", size).Value()
            as long?;
    }

    private static void Copy(SqliteConnection connection, long source, long target, byte[] field)
    {
        using var from = new SqliteBlob(connection, "outbox_content", "content", source, readOnly: true);
        using var to = new SqliteBlob(connection, "sent_copy", "content", target);
        to.Write(field);
        from.CopyTo(to, PieceBytes);
    }

    private static bool IsPlain(string id) =>
        id.Length is > 0 and <= MaxIdLength
        && char.IsAsciiLetterOrDigit(id[0])
        && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');
}
