using MailTui.Core.Messages;
using Microsoft.Data.Sqlite;

namespace MailTui.Core.Index.Lists;

/// <summary>
/// Keeps the columns of a mailbox in memory and reads only what changed since, whoever wrote it: each transaction that
/// writes messages takes the mailbox's next number and leaves it in its rows.
/// </summary>
internal sealed class ColumnCache(long mailbox)
{
    /// <summary>So many transactions are read again from their rows: cheaper than to write all columns anew.</summary>
    private const int FewChanges = 64;

    private readonly Lock _reading = new();
    private readonly Lock _keeping = new();
    private volatile IndexColumns _columns = IndexColumns.Empty;
    private IndexColumns _kept = IndexColumns.Empty;

    /// <summary>The columns as this connection sees them, or newer.</summary>
    public IndexColumns Read(SqliteConnection connection)
    {
        var (changes, removals) = Numbers(connection);
        if (IsFresh(_columns, changes, removals))
            return _columns;
        lock (_reading)
        {
            var columns = _columns;
            if (IsFresh(columns, changes, removals))
                return columns;
            if (columns.Count == 0)
                _kept = columns = ColumnSnapshot.Read(connection, mailbox);
            if (columns.Count > 0 && (columns.Changes, columns.Removals) == (changes, removals))
                return _columns = columns;
            if (columns.Removals == removals && columns.Count > 0)
                return _columns = columns.With(Changed(connection, columns.Changes), changes);
            ColumnRow[] rows = [.. Changed(connection, -1)];
            ColumnRow.Sort(rows);
            return _columns = new(rows, changes, removals);
        }
    }

    /// <summary>Leaves the columns for the next program that starts, unless what it finds already is nearly the same.</summary>
    public void Keep(IndexDatabase database)
    {
        lock (_keeping)
        {
            var columns = _columns;
            if (columns.Removals == _kept.Removals && columns.Changes - _kept.Changes < FewChanges)
                return;
            database.Write(connection => ColumnSnapshot.Write(connection, mailbox, columns));
            _kept = columns;
        }
    }

    private static bool IsFresh(IndexColumns columns, long changes, long removals) =>
        columns.Changes >= changes && columns.Removals >= removals;

    private (long Changes, long Removals) Numbers(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT changes, removals FROM mailbox WHERE id = $mailbox";
        command.Parameters.AddWithValue("$mailbox", mailbox);
        using var row = command.ExecuteReader();
        return row.Read() ? (row.GetInt64(0), row.GetInt64(1)) : default;
    }

    private List<ColumnRow> Changed(SqliteConnection connection, long since)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT id, arrived, size, thread, attachments, flags, folder, verdict, encrypted
            FROM message INDEXED BY message_columns WHERE mailbox = $mailbox AND change > $since
            """;
        command.Parameters.AddWithValue("$mailbox", mailbox);
        command.Parameters.AddWithValue("$since", since);
        var rows = new List<ColumnRow>();
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            rows.Add(
                new(
                    row.GetInt64(0),
                    row.GetInt64(1),
                    row.GetInt64(2),
                    row.GetInt32(3),
                    row.GetInt32(4),
                    (MessageFlags)row.GetInt32(5),
                    (MessageFolder)row.GetInt32(6),
                    (VerdictKind)row.GetInt32(7),
                    row.GetBoolean(8)
                )
            );
        }

        return rows;
    }
}
