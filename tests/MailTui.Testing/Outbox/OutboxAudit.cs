using MailTui.Core.Index;
using MailTui.Core.Outbox;
using Microsoft.Data.Sqlite;

namespace MailTui.Testing.Outbox;

/// <summary>Looks into the outbox of a database that programs use, without being one of them.</summary>
internal static class OutboxAudit
{
    /// <summary>Every item, with the content that it has, or that its sent copy has.</summary>
    public static IReadOnlyList<(OutboxState State, string Content, string? Problem)> Read(string database)
    {
        using var connection = Connect(database);
        using var read = new SqliteStatement(
            connection,
            """
            SELECT state, coalesce(
                    (SELECT content FROM outbox_content AS c WHERE c.mailbox = o.mailbox AND c.key = o.key),
                    (SELECT content FROM sent_copy AS c WHERE c.mailbox = o.mailbox AND c.key IN (o.key, o.ses_id))),
                problem
            FROM outbox AS o ORDER BY queued
            """
        );
        using var row = read.Rows();
        List<(OutboxState, string, string?)> items = [];
        while (row.Read())
            items.Add(
                (
                    (OutboxState)row.GetInt32(0),
                    row.IsDBNull(1) ? "" : System.Text.Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(1)),
                    row.IsDBNull(2) ? null : row.GetString(2)
                )
            );
        return items;
    }

    /// <summary>Lets the time pass that a dead program is believed to live, and what waits come due.</summary>
    public static void PassTime(string database)
    {
        using var connection = Connect(database);
        using var pass = new SqliteStatement(
            connection,
            $"""
            UPDATE outbox SET lease = min(lease, 1), due = iif(state = {(int)OutboxState.Queued}, min(due, 1), due)
            """
        );
        pass.Run();
    }

    private static SqliteConnection Connect(string database)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ToString()
        );
        connection.Open();
        return connection;
    }
}
