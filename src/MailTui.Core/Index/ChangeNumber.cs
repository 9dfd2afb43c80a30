using Microsoft.Data.Sqlite;

namespace MailTui.Core.Index;

/// <summary>The number by which others find out that something changed; see the second migration.</summary>
internal static class ChangeNumber
{
    /// <summary>For the rows that this transaction writes.</summary>
    public static long Next(SqliteConnection connection, long mailbox) => Increase(connection, mailbox, "changes");

    /// <summary>For a transaction that removes rows.</summary>
    public static void NextRemoval(SqliteConnection connection, long mailbox) =>
        Increase(connection, mailbox, "removals");

    private static long Increase(SqliteConnection connection, long mailbox, string column)
    {
        using var statement = new SqliteStatement(
            connection,
            $"UPDATE mailbox SET {column} = {column} + 1 WHERE id = $mailbox RETURNING {column}"
        );
        return statement.With("$mailbox", mailbox).Value() as long?
            ?? throw new InvalidOperationException("The mailbox has no row.");
    }
}
