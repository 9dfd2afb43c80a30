using Microsoft.Data.Sqlite;

namespace MailTui.Core.Index;

/// <summary>
/// Brings a database to the newest schema. Each migration is one SQL file and what fills its tables, run once, in its number's order, in one
/// transaction with the note that it ran (<c>PRAGMA user_version</c>): a crash leaves the schema before or after it.
/// </summary>
internal static class SchemaMigrator
{
    /// <summary>The migrations that this program knows, oldest first: number n is at index n - 1.</summary>
    public static IReadOnlyList<Migration> Migrations { get; } =
    [
        new(Load("001_messages.sql")),
        new(Load("002_threads.sql"), ThreadsMigration.Fill),
        new(Load("003_state.sql")),
        new(Load("004_outgoing.sql")),
        new(Load("005_drafts.sql")),
        new(Load("006_encryption.sql")),
    ];

    /// <exception cref="LocalDatabaseException">The database was made by a newer program.</exception>
    public static void Migrate(SqliteConnection connection) => Migrate(connection, Migrations);

    internal static void Migrate(SqliteConnection connection, IReadOnlyList<Migration> migrations)
    {
        if (Version(connection) == migrations.Count)
            return;

        // Immediate: of two programs that start at once, the second waits here and then finds nothing left to do.
        using var transaction = connection.BeginTransaction(deferred: false);
        long version = Version(connection);
        if (version > migrations.Count)
        {
            throw new LocalDatabaseException(
                $"The local database {connection.DataSource} was made by a newer mailtui (schema {version}, this one "
                    + $"knows {migrations.Count}). Use the newer program, or another --data directory."
            );
        }

        for (int next = (int)version; next < migrations.Count; next++)
        {
            Execute(connection, transaction, migrations[next].Sql);
            migrations[next].Fill?.Invoke(connection);
        }

        Execute(connection, transaction, $"PRAGMA user_version = {migrations.Count}");
        transaction.Commit();
    }

    private static long Version(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return (long)(command.ExecuteScalar() ?? 0L);
    }

    private static void Execute(SqliteConnection connection, SqliteTransaction transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Load(string name)
    {
        var assembly = typeof(SchemaMigrator).Assembly;
        using var stream =
            assembly.GetManifestResourceStream($"MailTui.Core.Index.Migrations.{name}")
            ?? throw new InvalidOperationException($"The migration {name} is not embedded in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
