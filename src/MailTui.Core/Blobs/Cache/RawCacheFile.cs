using System.Security.Cryptography;
using System.Text.Json;
using MailTui.Core.Files;
using Microsoft.Data.Sqlite;

namespace MailTui.Core.Blobs.Cache;

/// <summary>The cache's SQLite file. Not safe for several threads; throws what SQLite throws.</summary>
internal sealed class RawCacheFile : IDisposable
{
    private const string Name = "messages.db";
    private const int Version = 1;

    /// <summary>What making room frees more than is needed, as a fraction of the budget: the next ones find room at once.</summary>
    private const int Spare = 10;

    private readonly SqliteConnection _connection;
    private readonly RawCacheBudget _budget;

    private RawCacheFile(SqliteConnection connection, long maxBytes)
    {
        _connection = connection;
        _budget = new RawCacheBudget(connection, maxBytes, maxBytes / Spare);
    }

    public static RawCacheFile Open(string directory, long maxBytes)
    {
        PrivateFiles.CreateFolder(directory);
        string path = Path.Combine(directory, Name);
        if (!OperatingSystem.IsWindows() && !File.Exists(path))
            CreatePrivately(path);
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Pooling = false,
                // Seconds. Another program that writes for longer costs a request, not the reader's patience.
                DefaultTimeout = 1,
            }.ToString()
        );
        try
        {
            connection.Open();
            // auto_vacuum: a budget that was made smaller gives its pages back to the disk.
            Execute(
                connection,
                """
                PRAGMA auto_vacuum = INCREMENTAL;
                PRAGMA journal_mode = WAL;
                PRAGMA synchronous = NORMAL;
                PRAGMA journal_size_limit = 4000000;
                PRAGMA cache_size = -2000;
                """
            );
            CreateTables(connection);
            var file = new RawCacheFile(connection, maxBytes);
            file._budget.Shrink();
            return file;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static void Delete(string directory)
    {
        foreach (string suffix in (string[])["", "-wal", "-shm"])
            File.Delete(Path.Combine(directory, Name + suffix));
    }

    public (long Id, Blob Blob)? Find(string place, string key, string etag)
    {
        using var transaction = _connection.BeginTransaction(deferred: true);
        using var command = Command(
            "SELECT id, size, modified, hash, metadata FROM object WHERE place = $place AND key = $key AND etag = $etag",
            ("$place", place),
            ("$key", key),
            ("$etag", etag)
        );
        using var row = command.ExecuteReader();
        if (!row.Read())
            return null;
        long id = row.GetInt64(0);
        byte[]? content = Content(id, row.GetInt64(1));
        if (content is null || !SHA256.HashData(content).AsSpan().SequenceEqual(row.GetFieldValue<byte[]>(3)))
            throw new SqliteException("A copy is not what was stored.", 11);
        var info = new BlobInfo(key, etag, content.Length, DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)));
        var metadata = JsonSerializer.Deserialize(row.GetString(4), CacheMetadataJson.Default.DictionaryStringString);
        return (id, new Blob(info, content, metadata ?? []));
    }

    public void Add(string place, Blob blob, long use, IReadOnlyDictionary<long, long> used)
    {
        using var transaction = _connection.BeginTransaction(deferred: false);
        WriteUses(used);
        Remove(place, blob.Info.Key);
        _budget.MakeRoom(blob.Content.Length);
        using var insert = Command(
            """
            INSERT INTO object (place, key, etag, modified, used, size, hash, metadata)
            VALUES ($place, $key, $etag, $modified, $used, $size, $hash, $metadata);
            INSERT INTO content (id, bytes) VALUES (last_insert_rowid(), zeroblob($size));
            SELECT last_insert_rowid();
            """,
            ("$place", place),
            ("$key", blob.Info.Key),
            ("$etag", blob.Info.ETag),
            ("$modified", blob.Info.LastModified.ToUnixTimeMilliseconds()),
            ("$used", use),
            ("$size", blob.Content.Length),
            ("$hash", SHA256.HashData(blob.Content.Span)),
            (
                "$metadata",
                JsonSerializer.Serialize(blob.Metadata.ToDictionary(), CacheMetadataJson.Default.DictionaryStringString)
            )
        );
        long id = (long)(insert.ExecuteScalar() ?? 0L);
        // Written in place: as a parameter, 40 MB would be in memory twice.
        using (var bytes = new SqliteBlob(_connection, "content", "bytes", id))
            bytes.Write(blob.Content.Span);
        transaction.Commit();
    }

    public void Remove(string place, string key)
    {
        using var remove = Command(
            "DELETE FROM object WHERE place = $place AND key = $key",
            ("$place", place),
            ("$key", key)
        );
        remove.ExecuteNonQuery();
    }

    public void Touch(IReadOnlyDictionary<long, long> used)
    {
        using var transaction = _connection.BeginTransaction(deferred: false);
        WriteUses(used);
        transaction.Commit();
    }

    public void Dispose() => _connection.Dispose();

    private static void CreatePrivately(string path)
    {
        try
        {
            PrivateFiles.Open(path, FileMode.CreateNew).Dispose();
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another copy of the program made it in between.
        }
    }

    /// <summary>What another version of the program made is a cache, and made anew.</summary>
    private static void CreateTables(SqliteConnection connection)
    {
        if (IsCurrent(connection))
            return;
        using var transaction = connection.BeginTransaction(deferred: false);
        if (IsCurrent(connection))
            return;
        // The bytes apart from what changes with each use: SQLite writes a changed row whole.
        Execute(
            connection,
            $"""
            DROP TABLE IF EXISTS content;
            DROP TABLE IF EXISTS object;
            CREATE TABLE object (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                place TEXT NOT NULL, key TEXT NOT NULL, etag TEXT NOT NULL,
                modified INTEGER NOT NULL, -- milliseconds, UTC
                used INTEGER NOT NULL,     -- ticks, UTC
                size INTEGER NOT NULL,
                hash BLOB NOT NULL,        -- SHA-256 of the bytes
                metadata TEXT NOT NULL,    -- JSON
                UNIQUE (place, key)
            );
            CREATE INDEX object_by_use ON object (used, size);
            CREATE TABLE content (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
            CREATE TRIGGER object_gone AFTER DELETE ON object BEGIN DELETE FROM content WHERE id = old.id; END;
            PRAGMA user_version = {Version};
            """
        );
        transaction.Commit();
    }

    private static bool IsCurrent(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return command.ExecuteScalar() is (long)Version;
    }

    private byte[]? Content(long id, long size)
    {
        if (size is < 0 or > Blob.MaxSize)
            return null;
        using var bytes = new SqliteBlob(_connection, "content", "bytes", id, readOnly: true);
        if (bytes.Length != size)
            return null;
        byte[] content = GC.AllocateUninitializedArray<byte>((int)size);
        bytes.ReadExactly(content);
        return content;
    }

    private void WriteUses(IReadOnlyDictionary<long, long> used)
    {
        using var command = Command(
            "UPDATE object SET used = max(used, $used) WHERE id = $id",
            ("$used", 0L),
            ("$id", 0L)
        );
        foreach (var (id, use) in used)
        {
            (command.Parameters[0].Value, command.Parameters[1].Value) = (use, id);
            command.ExecuteNonQuery();
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        return command;
    }
}
