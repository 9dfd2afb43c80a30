using MailTui.Core.Index.Lists;
using MailTui.Core.Messages;
using MailTui.Core.Threads;
using Microsoft.Data.Sqlite;

namespace MailTui.Core.Index;

/// <summary>
/// The messages of one mailbox: reading. Lists are made of columns kept in memory, so a row, a count or a position costs the
/// same at the end of 100,000 messages as at the beginning. Blocking: call it from a worker thread.
/// </summary>
internal sealed class MessageIndex(IndexDatabase database, long mailbox, TimeProvider time)
{
    /// <summary>Messages that a conversation shows at most; the newest.</summary>
    private const int MaxConversation = 1000;

    private readonly ListCache _lists = new(mailbox, time);
    private RuleMatches? _rules;

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

    /// <summary>Leaves what is in memory for the next program that starts; called now and then.</summary>
    public void Keep() => _lists.Keep(Database);

    /// <summary>Rows of the list; fewer at its end.</summary>
    public IReadOnlyList<MessageSummary> List(MessageListQuery query, int offset, int limit) =>
        Database.Read<IReadOnlyList<MessageSummary>>(connection =>
        {
            var list = _lists.Read(connection, query);
            int end = (int)Math.Min(list.Rows.Counts.Rows, (long)offset + limit);
            if (offset >= end)
                return [];
            ListedRow[] rows = [.. Enumerable.Range(offset, end - offset).Select(row => list[row])];
            var messages = SummariesById(connection, rows.Select(row => list.Columns[row.Position].Id));
            return
            [
                .. rows.Where(row => messages.ContainsKey(list.Columns[row.Position].Id))
                    .Select(row =>
                        messages[list.Columns[row.Position].Id] with
                        {
                            Place = row.Place,
                            Rule = query.Rules is { } rules
                                ? Rules.First(connection, list.Columns, rules, row.Position)
                                : null,
                        }
                    ),
            ];
        });

    private RuleMatches Rules => _rules ??= new(time, _lists.Evaluate);

    public MessageCounts Count(MessageListQuery query) =>
        Database.Read(connection => _lists.Read(connection, query).Rows.Counts);

    /// <summary>What stands together in the list, from its top; the same object until something changes.</summary>
    public IMessageList Rows(MessageListQuery query) =>
        Database.Read(connection => _lists.Read(connection, query).Rows);

    /// <summary>The keys of all messages of the list, newest arrival first, also of those that are folded away.</summary>
    public IReadOnlyList<MessageKey> Keys(MessageListQuery query) =>
        Database.Read<IReadOnlyList<MessageKey>>(connection =>
        {
            var columns = _lists.Columns(connection);
            int[] positions = _lists.Matches(connection, columns, query).ToArray();
            using var read = new SqliteStatement(
                connection,
                "SELECT message.key FROM json_each($ids) AS listed CROSS JOIN message ON message.id = listed.value"
            );
            using var row = read.With("$ids", $"[{string.Join(',', positions.Select(at => columns[at].Id))}]").Rows();
            var keys = new List<MessageKey>(positions.Length);
            while (row.Read())
                keys.Add(new MessageKey(row.GetString(0)));
            return keys;
        });

    /// <summary>The row of the list that shows a message, or the conversation it is folded into; null when none does.</summary>
    public int? Position(MessageListQuery query, MessageKey key) =>
        Database.Read(connection =>
        {
            var list = _lists.Read(connection, query);
            return Id(connection, key) is { } id ? list.RowOf(list.Columns.Position(id)) : null;
        });

    /// <summary>The next row of the list that shows a match, going round once; null when none does.</summary>
    /// <param name="match">What is looked for among the messages of the list.</param>
    /// <param name="row">Where to start, which comes last; -1: above the first.</param>
    /// <param name="direction">1: down, -1: up.</param>
    public int? Next(MessageListQuery query, MailboxQuery match, int row, int direction) =>
        Database.Read(connection =>
        {
            var list = _lists.Read(connection, query);
            return list.Next(_lists.Evaluate(connection, list.Columns, match), row, direction);
        });

    /// <summary>
    /// The conversation of a message, answers after what they answer, wherever its messages lie but in trash and spam
    /// (unless the message itself does); empty when there is no such message.
    /// </summary>
    public IReadOnlyList<MessageSummary> Conversation(MessageKey key) =>
        Database.Read<IReadOnlyList<MessageSummary>>(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"""
                SELECT {MessageRow.Columns} FROM message,
                    (SELECT thread AS its, folder AS own FROM message WHERE mailbox = $mailbox AND key = $key LIMIT 1)
                WHERE mailbox = $mailbox AND thread = its
                    AND (folder = own OR folder NOT IN ({(int)MessageFolder.Trash}, {(int)MessageFolder.Spam}))
                ORDER BY arrived DESC LIMIT {MaxConversation}
                """;
            command.Parameters.AddWithValue("$mailbox", Mailbox);
            command.Parameters.AddWithValue("$key", key.Value);
            var messages = ReadAll(connection, command);
            var members = messages.ConvertAll(message =>
                ThreadMember.Of(message.Key, message.Arrived, message.Envelope, message.Links)
            );
            int unread = messages.Count(message => message.Unread);
            return
            [
                .. ThreadTree
                    .Build(members)
                    .Select(
                        (node, row) =>
                            messages[node.Index] with
                            {
                                Place = new(messages.Count, unread, node.Depth, IsHead: row == 0, IsFolded: false),
                            }
                    ),
            ];
        });

    public MessageSummary? Find(MessageKey key) =>
        Database.Read(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText =
                $"SELECT {MessageRow.Columns} FROM message WHERE mailbox = $mailbox AND key = $key LIMIT 1";
            command.Parameters.AddWithValue("$mailbox", Mailbox);
            command.Parameters.AddWithValue("$key", key.Value);
            return ReadAll(connection, command).FirstOrDefault();
        });

    /// <summary>The store's name of a message's object, and whether it lies there; null when there is no such message.</summary>
    public (string BlobKey, string ETag, RowSource Source)? FindBlob(MessageKey key) =>
        Database.Read<(string, string, RowSource)?>(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText =
                "SELECT blob_key, etag, local FROM message WHERE mailbox = $mailbox AND key = $key LIMIT 1";
            command.Parameters.AddWithValue("$mailbox", Mailbox);
            command.Parameters.AddWithValue("$key", key.Value);
            using var row = command.ExecuteReader();
            return row.Read() ? (row.GetString(0), row.GetString(1), (RowSource)row.GetInt32(2)) : null;
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

    private long? Id(SqliteConnection connection, MessageKey key)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id FROM message WHERE mailbox = $mailbox AND key = $key LIMIT 1";
        command.Parameters.AddWithValue("$mailbox", Mailbox);
        command.Parameters.AddWithValue("$key", key.Value);
        return command.ExecuteScalar() as long?;
    }

    private Dictionary<long, MessageSummary> SummariesById(SqliteConnection connection, IEnumerable<long> ids)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {MessageRow.Columns}, id FROM message WHERE id IN ({string.Join(',', ids)})";
        var messages = new Dictionary<long, MessageSummary>();
        using var row = command.ExecuteReader();
        while (row.Read())
            messages.Add(row.GetInt64(MessageRow.ColumnCount), MessageRow.Read(row));
        row.Close();
        foreach (long sent in messages.Where(m => m.Value.Folder == MessageFolder.Sent).Select(m => m.Key).ToList())
            messages[sent] = DeliveryReports.Complete(connection, Mailbox, messages[sent]);
        return messages;
    }

    private List<MessageSummary> ReadAll(SqliteConnection connection, SqliteCommand command)
    {
        var rows = new List<MessageSummary>();
        using var row = command.ExecuteReader();
        while (row.Read())
            rows.Add(MessageRow.Read(row));
        row.Close();
        return rows.ConvertAll(message => DeliveryReports.Complete(connection, Mailbox, message));
    }
}
