using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace MailTui.Core.Index.Lists;

/// <summary>The columns of a mailbox as one value of the database: read in a few milliseconds, however many they are.</summary>
internal static class ColumnSnapshot
{
    /// <summary>Goes up when <see cref="ColumnRow"/> changes its meaning; its size tells of a change of its layout.</summary>
    private const int Version = 1;

    private static readonly int s_layout = (Version << 16) + Unsafe.SizeOf<ColumnRow>();

    /// <summary>Nothing, when there is none or a program with another layout left it.</summary>
    public static IndexColumns Read(SqliteConnection connection, long mailbox)
    {
        using var read = new SqliteStatement(
            connection,
            "SELECT changes, removals, columns FROM column_snapshot WHERE mailbox = $mailbox AND layout = $layout"
        );
        using var row = read.With("$mailbox", mailbox).With("$layout", s_layout).Rows();
        if (!row.Read())
            return IndexColumns.Empty;
        using var columns = row.GetStream(2);
        var rows = new ColumnRow[columns.Length / Unsafe.SizeOf<ColumnRow>()];
        columns.ReadExactly(MemoryMarshal.AsBytes(rows.AsSpan()));
        return new(rows, row.GetInt64(0), row.GetInt64(1));
    }

    public static int Write(SqliteConnection connection, long mailbox, IndexColumns columns)
    {
        using var write = new SqliteStatement(
            connection,
            """
            INSERT INTO column_snapshot VALUES ($mailbox, $layout, $changes, $removals, $columns)
            ON CONFLICT DO UPDATE SET layout = excluded.layout, changes = excluded.changes,
                removals = excluded.removals, columns = excluded.columns
            """
        );
        return write
            .With("$mailbox", mailbox)
            .With("$layout", s_layout)
            .With("$changes", columns.Changes)
            .With("$removals", columns.Removals)
            .With("$columns", MemoryMarshal.AsBytes(columns.Rows).ToArray())
            .Run();
    }
}
