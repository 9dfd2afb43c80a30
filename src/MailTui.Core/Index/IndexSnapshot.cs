using Microsoft.Data.Sqlite;

namespace MailTui.Core.Index;

/// <summary>
/// The objects that the index knew of at one moment, in the byte order of their keys, which is the order in which S3
/// lists. It holds a read transaction: dispose it soon, or the write-ahead log grows.
/// </summary>
internal sealed class IndexSnapshot : IDisposable
{
    private readonly IndexDatabase _database;
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly SqliteCommand _command;
    private readonly SqliteDataReader _rows;

    public IndexSnapshot(MessageIndex index)
    {
        _database = index.Database;
        _connection = _database.RentReader();
        try
        {
            _transaction = _connection.BeginTransaction(deferred: true);
            _command = _connection.CreateCommand();
            _command.CommandText =
                "SELECT blob_key, etag, local <> 0 FROM message WHERE mailbox = $mailbox ORDER BY blob_key";
            _command.Parameters.AddWithValue("$mailbox", index.Mailbox);
            _rows = _command.ExecuteReader();
            // Only the first read starts the transaction: from here on the snapshot stands.
            MoveNext();
        }
        catch (SqliteException e)
        {
            _connection.Dispose();
            throw _database.Translate(e);
        }
    }

    /// <summary>The row at hand; null behind the last. A local one has no object, or none yet.</summary>
    public (string BlobKey, string ETag, bool IsLocal)? Current { get; private set; }

    public void MoveNext()
    {
        try
        {
            Current = _rows.Read() ? (_rows.GetString(0), _rows.GetString(1), _rows.GetBoolean(2)) : null;
        }
        catch (SqliteException e)
        {
            throw _database.Translate(e);
        }
    }

    public void Dispose()
    {
        _rows.Dispose();
        _command.Dispose();
        _transaction.Dispose();
        _database.ReturnReader(_connection);
    }
}
