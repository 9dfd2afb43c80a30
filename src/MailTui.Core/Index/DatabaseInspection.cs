using Microsoft.Data.Sqlite;

namespace MailTui.Core.Index;

/// <summary>Looks whether the local database is whole, without changing it. Blocking, a second for every few hundred MB.</summary>
/// <param name="Bytes">Of its file.</param>
/// <param name="Problems">What SQLite found; empty: it is whole.</param>
public sealed record DatabaseInspection(long Bytes, IReadOnlyList<string> Problems)
{
    private const int MostProblems = 5;

    /// <param name="path">Its file, which exists.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="LocalDatabaseException">It cannot be opened, or is damaged beyond that.</exception>
    public static DatabaseInspection Run(string path, CancellationToken cancellationToken)
    {
        try
        {
            using var connection = new SqliteConnection(
                new SqliteConnectionStringBuilder
                {
                    DataSource = path,
                    Mode = SqliteOpenMode.ReadOnly,
                    Pooling = false,
                }.ToString()
            );
            connection.Open();
            using var interrupt = cancellationToken.Register(() => SQLitePCL.raw.sqlite3_interrupt(connection.Handle));
            using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA integrity_check({MostProblems})";
            using var reader = command.ExecuteReader();
            var problems = new List<string>();
            while (reader.Read())
            {
                if (reader.GetString(0) is var line && line != "ok")
                    problems.Add(line);
            }
            return new DatabaseInspection(new FileInfo(path).Length, problems);
        }
        catch (SqliteException e)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw SqliteErrors.Translate(e, path);
        }
    }
}
