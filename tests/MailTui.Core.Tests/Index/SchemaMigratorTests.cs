using MailTui.Core.Index;
using MailTui.Testing;
using Microsoft.Data.Sqlite;

namespace MailTui.Core.Tests.Index;

public sealed class SchemaMigratorTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void A_migration_that_fails_leaves_the_schema_as_it_was()
    {
        using var connection = Connect();
        SchemaMigrator.Migrate(connection, [new("CREATE TABLE one (a)")]);

        Assert.Throws<SqliteException>(() =>
            SchemaMigrator.Migrate(
                connection,
                [new("CREATE TABLE one (a)"), new("CREATE TABLE two (a); SELECT no_such_thing()")]
            )
        );

        Assert.Equal(1L, Scalar(connection, "PRAGMA user_version"));
        Assert.Equal(0L, Scalar(connection, "SELECT count(*) FROM sqlite_schema WHERE name = 'two'"));
    }

    [Fact]
    public void Only_what_is_missing_runs()
    {
        using var connection = Connect();
        SchemaMigrator.Migrate(connection, [new("CREATE TABLE one (a)")]);
        SchemaMigrator.Migrate(connection, [new("CREATE TABLE one (a)"), new("CREATE TABLE two (a)")]);

        Assert.Equal(2L, Scalar(connection, "SELECT count(*) FROM sqlite_schema"));
    }

    [Fact]
    public void A_database_of_a_newer_program_is_refused_and_left_alone()
    {
        using (var connection = Connect())
            Scalar(connection, "PRAGMA user_version = 1000");

        var refused = Assert.Throws<LocalDatabaseException>(() => IndexDatabase.Open(_directory["test.db"]));

        Assert.Contains("newer mailtui", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_database_is_named_with_what_to_do()
    {
        File.WriteAllText(_directory["test.db"], new string('x', 5000));

        var refused = Assert.Throws<LocalDatabaseException>(() => IndexDatabase.Open(_directory["test.db"]));

        Assert.Contains("damaged", refused.Message, StringComparison.Ordinal);
        Assert.Contains(_directory["test.db"], refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_database_is_private()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no permission bits.");
        using (IndexDatabase.Open(_directory["data/test.db"])) { }

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_directory["data/test.db"]));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            File.GetUnixFileMode(_directory["data"])
        );
    }

    [Fact]
    public void Many_programs_may_open_a_new_database_at_once()
    {
        Parallel.For(0, 8, _ => IndexDatabase.Open(_directory["test.db"]).Dispose());

        using var connection = Connect();
        Assert.Equal((long)SchemaMigrator.Migrations.Count, Scalar(connection, "PRAGMA user_version"));
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={_directory["test.db"]};Pooling=False");
        connection.Open();
        return connection;
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
