using MailTui.Core.Messages;
using Microsoft.Data.Sqlite;

namespace MailTui.Core.Index;

/// <summary>
/// The messages of one mailbox: reading. What it costs does not grow with the mailbox, but for a far offset, which walks an
/// index. Blocking: call it from a worker thread.
/// </summary>
internal sealed class MessageIndex(IndexDatabase database, long mailbox, TimeProvider time)
{
    public IndexDatabase Database { get; } = database;

    /// <summary>The mailbox's row in the database.</summary>
    public long Mailbox { get; } = mailbox;

    /// <summary>The index of the mailbox at <paramref name="location"/>, made when it is new.</summary>
    /// <param name="time">What "today" and the reader's zone are, in queries.</param>
    public static MessageIndex Open(IndexDatabase database, string location, TimeProvider time) =>
        new(
            database,
            database.Write(connection =>
            {
                using var command = connection.CreateCommand();
                command.CommandText = """
                    INSERT INTO mailbox (location) VALUES ($location) ON CONFLICT DO NOTHING;
                    SELECT id FROM mailbox WHERE location = $location;
                    """;
                command.Parameters.AddWithValue("$location", location);
                return (long)(command.ExecuteScalar() ?? 0L);
            }),
            time
        );

    /// <summary>Rows of the list, newest arrival first.</summary>
    public IReadOnlyList<MessageSummary> List(MessageFolder? folder, MailboxQuery query, int offset, int limit) =>
        Database.Read(connection =>
        {
            var list = new ListSql(Mailbox, folder, query, time);
            // From the end, when that is nearer: the last page of 100,000 costs what the first does.
            int total = list.IsCounted ? Counts(connection, folder).Total : int.MaxValue;
            bool fromEnd = total != int.MaxValue && offset > total / 2;
            if (fromEnd)
            {
                limit = Math.Min(limit, total - offset);
                offset = total - offset - limit;
                if (limit <= 0)
                    return [];
            }

            using var command = connection.CreateCommand();
            string order = fromEnd ? "arrived ASC, id ASC" : "arrived DESC, id DESC";
            command.CommandText = $"""
                SELECT {MessageRow.Columns} FROM message WHERE id IN (
                    SELECT id FROM message WHERE {list.Condition} ORDER BY {order} LIMIT $limit OFFSET $offset)
                ORDER BY arrived DESC, id DESC
                """;
            list.Bind(command);
            command.Parameters.AddWithValue("$limit", limit);
            command.Parameters.AddWithValue("$offset", offset);
            return ReadAll(command);
        });

    public (int Total, int Unread) Count(MessageFolder? folder, MailboxQuery query) =>
        Database.Read(connection =>
        {
            var list = new ListSql(Mailbox, folder, query, time);
            if (list.IsCounted)
                return Counts(connection, folder);
            using var command = connection.CreateCommand();
            command.CommandText =
                $"SELECT count(*), coalesce(sum(flags & 1 = 0), 0) FROM message WHERE {list.Condition}";
            list.Bind(command);
            using var row = command.ExecuteReader();
            return row.Read() ? (row.GetInt32(0), row.GetInt32(1)) : (0, 0);
        });

    /// <summary>The row of a message in the list; null when it is not in it.</summary>
    public int? Position(MessageFolder? folder, MailboxQuery query, MessageKey key) =>
        Database.Read<int?>(connection =>
        {
            var list = new ListSql(Mailbox, folder, query, time);
            using var command = connection.CreateCommand();
            command.CommandText = $"""
                SELECT (SELECT count(*) FROM message WHERE {list.Condition} AND (arrived, id) > (this.arrived, this.id))
                FROM (SELECT arrived, id FROM message INDEXED BY message_key
                      WHERE {list.Condition} AND key = $key LIMIT 1) AS this
                """;
            list.Bind(command);
            command.Parameters.AddWithValue("$key", key.Value);
            return command.ExecuteScalar() is long position ? (int)position : null;
        });

    /// <summary>The first unread row after <paramref name="position"/>, going round once; null when all are read.</summary>
    public int? NextUnread(MessageFolder? folder, MailboxQuery query, int position) =>
        Database.Read<int?>(connection =>
        {
            var list = new ListSql(Mailbox, folder, query, time);
            return First(list.Before(connection, position)) ?? First(null);

            int? First((long Arrived, long Id)? after)
            {
                using var command = connection.CreateCommand();
                string below = after is null ? "" : "AND (arrived, id) < ($arrived, $id)";
                command.CommandText = $"""
                    SELECT (SELECT count(*) FROM message WHERE {list.Condition} AND (arrived, id) > (this.arrived, this.id))
                    FROM (SELECT arrived, id FROM message WHERE {list.Condition} AND flags & 1 = 0 {below}
                          ORDER BY arrived DESC, id DESC LIMIT 1) AS this
                    """;
                list.Bind(command);
                if (after is { } row)
                {
                    command.Parameters.AddWithValue("$arrived", row.Arrived);
                    command.Parameters.AddWithValue("$id", row.Id);
                }

                return command.ExecuteScalar() is long found ? (int)found : null;
            }
        });

    public MessageSummary? Find(MessageKey key) =>
        Database.Read(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText =
                $"SELECT {MessageRow.Columns} FROM message WHERE mailbox = $mailbox AND key = $key LIMIT 1";
            command.Parameters.AddWithValue("$mailbox", Mailbox);
            command.Parameters.AddWithValue("$key", key.Value);
            return ReadAll(command).FirstOrDefault();
        });

    /// <summary>The store's name of a message's object and when it was written; null when there is no such message.</summary>
    public (string BlobKey, string ETag, DateTimeOffset Modified)? FindBlob(MessageKey key) =>
        Database.Read<(string, string, DateTimeOffset)?>(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText =
                "SELECT blob_key, etag, modified FROM message WHERE mailbox = $mailbox AND key = $key LIMIT 1";
            command.Parameters.AddWithValue("$mailbox", Mailbox);
            command.Parameters.AddWithValue("$key", key.Value);
            using var row = command.ExecuteReader();
            return row.Read()
                ? (row.GetString(0), row.GetString(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)))
                : null;
        });

    /// <summary>Keys that begin with <paramref name="prefix"/>, in key order.</summary>
    public IReadOnlyList<MessageKey> KeysWithPrefix(string prefix, int limit) =>
        Database.Read(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = """
                SELECT DISTINCT key FROM message
                WHERE mailbox = $mailbox AND key >= $prefix AND key < $prefix || char(0x10FFFF) ORDER BY key LIMIT $limit
                """;
            command.Parameters.AddWithValue("$mailbox", Mailbox);
            command.Parameters.AddWithValue("$prefix", prefix);
            command.Parameters.AddWithValue("$limit", limit);
            var keys = new List<MessageKey>();
            using var row = command.ExecuteReader();
            while (row.Read())
                keys.Add(new MessageKey(row.GetString(0)));
            return keys;
        });

    private (int Total, int Unread) Counts(SqliteConnection connection, MessageFolder? folder)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT coalesce(sum(total), 0), coalesce(sum(unread), 0) FROM folder_count
            WHERE mailbox = $mailbox AND {ListSql.FolderCondition(folder)}
            """;
        command.Parameters.AddWithValue("$mailbox", Mailbox);
        using var row = command.ExecuteReader();
        return row.Read() ? (row.GetInt32(0), row.GetInt32(1)) : (0, 0);
    }

    private static List<MessageSummary> ReadAll(SqliteCommand command)
    {
        var rows = new List<MessageSummary>();
        using var row = command.ExecuteReader();
        while (row.Read())
            rows.Add(MessageRow.Read(row));
        return rows;
    }
}
