using MailTui.Core.Messages;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MailTui.Core.Index.Lists;

/// <summary>
/// Finds which messages a query means: words by SQLite's full text index, everything else in the columns. Whatever the user
/// wrote travels as a parameter. Used while its connection is.
/// </summary>
internal sealed class QueryEvaluator(SqliteConnection connection, long mailbox, IndexColumns columns, TimeProvider time)
{
    private delegate bool RowCondition(in ColumnRow row);

    /// <param name="folder">Null: every folder but trash and spam. A query that names folders says itself.</param>
    public RowSet Evaluate(MessageFolder? folder, MailboxQuery query)
    {
        var found = Of(query);
        if (found is not null && NamesFolder(query))
            return found;
        var inFolder = folder is { } one
            ? Where((in row) => row.Folder == one)
            : Where((in row) => row.Folder is not (MessageFolder.Trash or MessageFolder.Spam));
        return found is null ? inFolder : inFolder.And(found);
    }

    /// <summary>Wherever they lie.</summary>
    public RowSet Evaluate(MailboxQuery query) => Of(query) ?? Everything();

    private static bool NamesFolder(MailboxQuery query) =>
        query switch
        {
            MailboxQuery.In => true,
            MailboxQuery.Not not => NamesFolder(not.Operand),
            MailboxQuery.All all => all.Operands.Any(NamesFolder),
            MailboxQuery.Any any => any.Operands.Any(NamesFolder),
            _ => false,
        };

    /// <summary>Null when there is nothing to look for, which neither finds nor excludes.</summary>
    private RowSet? Of(MailboxQuery query) =>
        query switch
        {
            MailboxQuery.All all => All(all),
            MailboxQuery.Any { Operands: [] } => new(columns.Count),
            MailboxQuery.Any any => Join(any.Operands.Select(Of), (a, b) => a.Or(b)),
            MailboxQuery.Not not => Of(not.Operand)?.Not(),
            MailboxQuery.Text text => WordSearch.Of(text) is { } search ? Words(search) : null,
            MailboxQuery.Key key => Ids(
                "SELECT id FROM message WHERE mailbox = $mailbox AND key >= $from AND key < $to",
                ("$from", key.Beginning),
                ("$to", key.Beginning + "\U0010FFFF")
            ),
            MailboxQuery.Label label => Ids(
                """
                SELECT message.id FROM message_label JOIN message USING (mailbox, key)
                WHERE mailbox = $mailbox AND label = $label COLLATE NOCASE
                """,
                ("$label", label.Name)
            ),
            MailboxQuery.Delivered delivered => Ids(
                "SELECT id FROM message WHERE mailbox = $mailbox AND delivered_to = $address COLLATE NOCASE",
                ("$address", delivered.Address)
            ),
            MailboxQuery.In { Folder: { } folder } => Where((in row) => row.Folder == folder),
            MailboxQuery.In => Everything(),
            // Where one mailbox is looked at, everything is in it.
            MailboxQuery.InMailbox => Everything(),
            MailboxQuery.Is mark => Is(mark.Mark),
            MailboxQuery.HasAttachment => Where((in row) => row.Attachments > 0),
            MailboxQuery.Arrived arrived => Arrived(arrived),
            MailboxQuery.Size { Larger: true } size => Where((in row) => row.Size > size.Bytes),
            MailboxQuery.Size size => Where((in row) => row.Size < size.Bytes),
            MailboxQuery.Verdict verdict => Where((in row) => row.Verdict == verdict.Kind),
            MailboxQuery.Thread thread => Thread(thread.Id),
            _ => throw new InvalidOperationException($"{query.GetType().Name} cannot be evaluated."),
        };

    /// <summary>Words that must all be there are asked for at once: the full text index then reads only what they share.</summary>
    private RowSet? All(MailboxQuery.All all)
    {
        var words = all
            .Operands.OfType<MailboxQuery.Text>()
            .Select(WordSearch.Of)
            .OfType<WordSearch>()
            .GroupBy(search => search.Table)
            .Select(searches =>
                Words(new(searches.Key, string.Join(" AND ", searches.Select(search => search.Expression))))
            );
        var others = all.Operands.Where(operand => operand is not MailboxQuery.Text).Select(Of);
        return Join(words.Concat(others), (a, b) => a.And(b));
    }

    private static RowSet? Join(IEnumerable<RowSet?> sets, Func<RowSet, RowSet, RowSet> join) =>
        sets.OfType<RowSet>().Aggregate((RowSet?)null, (joined, set) => joined is null ? set : join(joined, set));

    private RowSet Is(MessageMark mark) =>
        mark switch
        {
            MessageMark.Unread => Where((in row) => row.Unread),
            MessageMark.Read => Where((in row) => !row.Unread),
            MessageMark.Flagged => Where((in row) => (row.Flags & MessageFlags.Flagged) != 0),
            MessageMark.Answered => Where((in row) => (row.Flags & MessageFlags.Answered) != 0),
            _ => Where((in row) => row.Encrypted),
        };

    private RowSet Arrived(MailboxQuery.Arrived arrived)
    {
        var (first, behind) = arrived.Date.Range(time);
        long from = first.ToUnixTimeMilliseconds();
        long to = behind.ToUnixTimeMilliseconds();
        return arrived.Relation switch
        {
            DateRelation.Before => Where((in row) => row.Arrived < from),
            DateRelation.After => Where((in row) => row.Arrived >= from),
            _ => Where((in row) => row.Arrived >= from && row.Arrived < to),
        };
    }

    private RowSet Words(WordSearch search) =>
        Ids($"SELECT rowid FROM {search.Table} WHERE {search.Table} MATCH $words", ("$words", search.Expression));

    /// <summary>The conversation of a message that is named by its key or by any id that it goes by or refers to.</summary>
    private RowSet Thread(string id)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT thread FROM message WHERE mailbox = $mailbox AND key = $key
            UNION ALL SELECT thread FROM thread_reference WHERE mailbox = $mailbox AND hash = $hash LIMIT 1
            """;
        command.Parameters.AddWithValue("$mailbox", mailbox);
        command.Parameters.AddWithValue("$key", id);
        command.Parameters.AddWithValue("$hash", MessageIds.Hash(MessageIds.Normalize(id)));
        return command.ExecuteScalar() is long thread ? Where((in row) => row.Thread == thread) : new(columns.Count);
    }

    private RowSet Ids(string sql, params ReadOnlySpan<(string Name, string Value)> parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$mailbox", mailbox);
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        var found = new RowSet(columns.Count);
        using var row = command.ExecuteReader();
        if (!row.Read() || row.Handle is not { } statement)
            return found;
        // A word may be in every message, and the reader does much for each row that is not needed for a number.
        int result;
        do
        {
            // The full text index serves all mailboxes: another one's message has no position here.
            if (columns.Position(raw.sqlite3_column_int64(statement, 0)) is var position and >= 0)
                found.Add(position);
            result = raw.sqlite3_step(statement);
        } while (result == raw.SQLITE_ROW);
        if (result != raw.SQLITE_DONE)
            SqliteException.ThrowExceptionForRC(result, connection.Handle);
        return found;
    }

    private RowSet Everything() => new RowSet(columns.Count).Not();

    private RowSet Where(RowCondition condition)
    {
        var found = new RowSet(columns.Count);
        for (int position = 0; position < columns.Count; position++)
        {
            if (condition(columns[position]))
                found.Add(position);
        }

        return found;
    }
}
