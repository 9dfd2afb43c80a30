using MailTui.Core.Compose;
using MailTui.Core.Index;
using MailTui.Core.Messages;
using Microsoft.Data.Sqlite;

namespace MailTui.Testing.Compose;

/// <summary>Looks at the drafts of a database that programs use, or were killed at, without being one of them.</summary>
internal static class DraftAudit
{
    /// <summary>Every draft, the last begun first; none where there is no database yet.</summary>
    public static IReadOnlyList<Draft> Read(string database)
    {
        if (!File.Exists(database))
            return [];
        using var connection = Connect(database);
        using var read = new SqliteStatement(connection, "SELECT key, content FROM draft ORDER BY rowid DESC");
        using var row = read.Rows();
        List<Draft> drafts = [];
        while (row.Read())
            drafts.Add(DraftJson.Read(row.GetString(1)) with { Key = new MessageKey(row.GetString(0)) });
        return drafts;
    }

    /// <summary>What SQLite itself says of the file: <c>ok</c>.</summary>
    public static string Integrity(string database)
    {
        using var connection = Connect(database);
        using var check = new SqliteStatement(connection, "PRAGMA integrity_check");
        return (string?)check.Value() ?? "";
    }

    private static SqliteConnection Connect(string database)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = database,
                Mode = SqliteOpenMode.ReadWrite,
                Pooling = false,
            }.ToString()
        );
        connection.Open();
        return connection;
    }
}
