using Microsoft.Data.Sqlite;

namespace MailTui.Core.Blobs.Cache;

/// <summary>
/// Keeps the cache's file within its budget. Counted are the pages that SQLite has in use, so nothing it adds to the
/// messages is forgotten; freed pages are used again before the file grows.
/// </summary>
internal sealed class RawCacheBudget(SqliteConnection connection, long maxBytes, long spare)
{
    // What a row takes besides its bytes: its entry, its indexes, and pages that are not full.
    private const long Overhead = 3;

    private readonly long _pageSize = Pragma(connection, "page_size");

    /// <summary>Deletes what was not used for longest until so many bytes more have room. Within the caller's transaction.</summary>
    public void MakeRoom(long bytes)
    {
        long excess = InUse + PagesOf(bytes) * _pageSize - maxBytes;
        if (excess > 0)
            Evict(excess + spare);
    }

    /// <summary>Makes the file as small as the budget, when that became smaller.</summary>
    public void Shrink()
    {
        if (Pragma(connection, "page_count") * _pageSize <= maxBytes)
            return;
        using (var transaction = connection.BeginTransaction(deferred: false))
        {
            MakeRoom(0);
            transaction.Commit();
        }
        using var vacuum = connection.CreateCommand();
        vacuum.CommandText = "PRAGMA incremental_vacuum";
        using var rows = vacuum.ExecuteReader();
        while (rows.Read()) { }
    }

    private long InUse => (Pragma(connection, "page_count") - Pragma(connection, "freelist_count")) * _pageSize;

    private void Evict(long bytes)
    {
        List<long> oldest = [];
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT id, size FROM object ORDER BY used, id";
            using var rows = command.ExecuteReader();
            while (bytes > 0 && rows.Read())
            {
                oldest.Add(rows.GetInt64(0));
                // At least so much becomes free: a page that others share may not.
                bytes -= rows.GetInt64(1) / _pageSize * _pageSize;
            }
        }
        using var delete = connection.CreateCommand();
        delete.CommandText = "DELETE FROM object WHERE id = $id";
        var id = delete.Parameters.Add("$id", SqliteType.Integer);
        foreach (long gone in oldest)
        {
            id.Value = gone;
            delete.ExecuteNonQuery();
        }
    }

    private long PagesOf(long bytes) => bytes / (_pageSize - 4) + bytes / _pageSize / 800 + Overhead;

    private static long Pragma(SqliteConnection connection, string name)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return (long)(command.ExecuteScalar() ?? 0L);
    }
}
