using System.Collections.Concurrent;
using MailTui.Core.Files;
using Microsoft.Data.Sqlite;

namespace MailTui.Core.Index;

/// <summary>
/// The SQLite file: one writer at a time in this process (and, by SQLite's own lock, among all processes), any number of
/// readers that never wait for it (WAL). Blocking: call it from a worker thread.
/// </summary>
internal sealed class IndexDatabase : IDisposable
{
    private readonly string _path;
    private readonly ConcurrentBag<SqliteConnection> _readers = [];
    private readonly Lock _writing = new();
    private readonly SqliteConnection _writer;
    private volatile bool _disposed;

    private IndexDatabase(string path, SqliteConnection writer) => (_path, _writer) = (path, writer);

    /// <summary>Its file.</summary>
    public string Location => _path;

    /// <summary>Opens or creates the file, and brings it to the newest schema.</summary>
    /// <exception cref="LocalDatabaseException">It cannot be used.</exception>
    public static IndexDatabase Open(string path)
    {
        SqliteConnection? connection = null;
        try
        {
            CreatePrivately(path);
            connection = Connect(path);
            SchemaMigrator.Migrate(connection);
            return new IndexDatabase(path, connection);
        }
        catch (SqliteException e)
        {
            connection?.Dispose();
            throw SqliteErrors.Translate(e, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LocalDatabaseException(
                $"The local database {path} cannot be opened: {e.Message} Choose another directory with --data.",
                e
            );
        }
    }

    /// <summary>Reads in a snapshot of its own: whatever is written meanwhile is not seen.</summary>
    public T Read<T>(Func<SqliteConnection, T> read)
    {
        SqliteConnection? connection = null;
        try
        {
            connection = RentReader();
            using var transaction = connection.BeginTransaction(deferred: true);
            return read(connection);
        }
        catch (SqliteException e)
        {
            throw SqliteErrors.Translate(e, _path);
        }
        finally
        {
            if (connection is not null)
                ReturnReader(connection);
        }
    }

    /// <summary>A connection to read with, the caller's alone until it is given back.</summary>
    public SqliteConnection RentReader()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _readers.TryTake(out var idle) ? idle : Connect(_path);
    }

    public void ReturnReader(SqliteConnection connection)
    {
        if (_disposed)
            connection.Dispose();
        else
            _readers.Add(connection);
    }

    public LocalDatabaseException Translate(SqliteException e) => SqliteErrors.Translate(e, _path);

    /// <summary>Writes in one transaction: all of it is stored, or nothing.</summary>
    /// <param name="durable">
    /// It survives a power cut, too: for what exists nowhere else. Costs the time that the disk needs to say so.
    /// </param>
    public T Write<T>(Func<SqliteConnection, T> write, bool durable = false)
    {
        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            try
            {
                if (durable)
                    Execute("PRAGMA synchronous = FULL");
                using var transaction = _writer.BeginTransaction(deferred: false);
                T result = write(_writer);
                transaction.Commit();
                return result;
            }
            catch (SqliteException e)
            {
                throw SqliteErrors.Translate(e, _path);
            }
            finally
            {
                if (durable)
                    Execute("PRAGMA synchronous = NORMAL");
            }
        }
    }

    /// <summary>
    /// A number that changes whenever another connection than the writer, which is to say another process, has committed.
    /// </summary>
    public long ForeignVersion()
    {
        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            using var command = _writer.CreateCommand();
            command.CommandText = "PRAGMA data_version";
            return (long)(command.ExecuteScalar() ?? 0L);
        }
    }

    public void Dispose()
    {
        lock (_writing)
        {
            if (_disposed)
                return;
            _disposed = true;
            while (_readers.TryTake(out var reader))
                reader.Dispose();
            _writer.Dispose();
        }
    }

    private void Execute(string pragma)
    {
        using var command = _writer.CreateCommand();
        command.CommandText = pragma;
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Connect(string path)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                // We keep our own readers; a pool would keep the file open after Dispose.
                Pooling = false,
                DefaultTimeout = 30,
            }.ToString()
        );
        connection.Open();
        using var command = connection.CreateCommand();
        // NORMAL with WAL: a crash of the program loses nothing; a power cut may lose the last commits, which the next pass
        // over the bucket brings back. What it cannot bring back is written durably. 4 MB of page cache for each connection: the server has 512 MB in all.
        command.CommandText = """
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = NORMAL;
            PRAGMA busy_timeout = 30000;
            PRAGMA cache_size = -4000;
            PRAGMA temp_store = MEMORY;
            """;
        command.ExecuteNonQuery();
        return connection;
    }

    /// <summary>Mail is private: the file is made readable by its owner alone before SQLite writes into it.</summary>
    private static void CreatePrivately(string path)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } directory)
            PrivateFiles.CreateFolder(directory);
        if (OperatingSystem.IsWindows() || File.Exists(path))
            return;
        try
        {
            PrivateFiles.Open(path, FileMode.CreateNew).Dispose();
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another copy of the program made it in between.
        }
    }
}
