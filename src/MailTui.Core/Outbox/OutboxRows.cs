using System.Text.Json;
using MailTui.Core.Index;
using MailTui.Core.Messages;
using MailTui.Core.Text;
using Microsoft.Data.Sqlite;

namespace MailTui.Core.Outbox;

/// <summary>The lines of the table <c>outbox</c> of one mailbox. Used within a transaction.</summary>
internal sealed class OutboxRows(long mailbox)
{
    private const string Columns = """
        key, state, sender, recipients, message_id, size, queued, due, attempts, attempted, reply, problem, ses_id, origin,
        handed_over, revision
        """;

    /// <summary>Lines of which <paramref name="rest"/> is true.</summary>
    /// <param name="rest">SQL after <c>mailbox = …</c>; may use <c>$now</c>.</param>
    public IReadOnlyList<OutboxItem> List(SqliteConnection connection, string rest, long now = 0)
    {
        using var list = new SqliteStatement(
            connection,
            $"SELECT {Columns} FROM outbox WHERE mailbox = $mailbox {rest}"
        );
        using var row = list.With("$mailbox", mailbox).With("$now", now).Rows();
        List<OutboxItem> items = [];
        while (row.Read())
            items.Add(Read(row));
        return items;
    }

    public OutboxItem? Find(SqliteConnection connection, MessageKey key)
    {
        using var find = Statement(
            connection,
            $"SELECT {Columns} FROM outbox WHERE mailbox = $mailbox AND key = $key",
            key
        );
        using var row = find.Rows();
        return row.Read() ? Read(row) : null;
    }

    public void Insert(SqliteConnection connection, OutboxMessage message, long now, long revision)
    {
        using var insert = Statement(
            connection,
            """
            INSERT INTO outbox (mailbox, key, state, sender, recipients, message_id, size, queued, due, origin, revision)
            VALUES ($mailbox, $key, $state, $sender, $recipients, $id, $size, $queued, $due, $origin, $revision)
            """,
            message.Key
        );
        insert
            .With("$state", (int)OutboxState.Queued)
            .With("$sender", message.Sender)
            .With("$recipients", JsonSerializer.Serialize(message.Recipients, IndexJson.Default.IReadOnlyListString))
            .With("$id", message.MessageId)
            .With("$size", message.Content.Length)
            .With("$queued", now)
            .With("$due", message.Due.ToUnixTimeMilliseconds())
            .With("$origin", message.Origin)
            .With("$revision", revision)
            .Run();
    }

    public bool Remove(SqliteConnection connection, MessageKey key)
    {
        using var remove = Statement(connection, "DELETE FROM outbox WHERE mailbox = $mailbox AND key = $key", key);
        return remove.Run() > 0;
    }

    /// <summary>A statement about one line, with its <c>$mailbox</c> and <c>$key</c>.</summary>
    public SqliteStatement Statement(SqliteConnection connection, string sql, MessageKey key) =>
        new SqliteStatement(connection, sql).With("$mailbox", mailbox).With("$key", key.Value);

    /// <summary>A statement about all lines, with its <c>$mailbox</c>.</summary>
    public SqliteStatement Statement(SqliteConnection connection, string sql) =>
        new SqliteStatement(connection, sql).With("$mailbox", mailbox);

    public static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    private static OutboxItem Read(SqliteDataReader row) =>
        new()
        {
            Key = new MessageKey(row.GetString(0)),
            State = (OutboxState)row.GetInt32(1),
            Sender = row.GetString(2),
            Recipients = JsonSerializer.Deserialize(row.GetString(3), IndexJson.Default.IReadOnlyListString) ?? [],
            MessageId = row.GetString(4),
            Size = row.GetInt64(5),
            Queued = At(row.GetInt64(6)),
            Due = At(row.GetInt64(7)),
            Attempts = row.GetInt32(8),
            LastAttempt = row.IsDBNull(9) ? null : At(row.GetInt64(9)),
            Reply = Text(row, 10),
            Problem = StoredPhrase.Read(Text(row, 11)),
            SesId = Text(row, 12),
            Origin = Text(row, 13),
            IsHandedOver = row.GetBoolean(14),
            Revision = row.GetInt64(15),
        };

    private static string? Text(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);
}
