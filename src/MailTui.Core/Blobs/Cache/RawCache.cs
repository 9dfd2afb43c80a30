using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace MailTui.Core.Blobs.Cache;

/// <summary>
/// Raw messages as they are stored (encrypted ones stay encrypted), in one SQLite file that several programs may share.
/// Nothing here ever fails for its caller: what the disk does not give is a miss, a damaged file is thrown away, and the
/// log says so. Opened at the first use. Safe for use by several threads; blocking: call it from a worker thread.
/// </summary>
internal sealed partial class RawCache(RawCacheOptions options, TimeProvider time, ILogger logger) : IDisposable
{
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    private readonly Lock _lock = new();

    // What this program read since its last write: a hit costs no write of its own.
    private readonly Dictionary<long, long> _used = [];
    private readonly HashSet<int> _logged = [];
    private readonly Lock _pendingLock = new();
    private readonly List<PendingCopy> _pending = [];
    private Task _writes = Task.CompletedTask;
    private long _pendingBytes;
    private RawCacheFile? _file;
    private bool _unusable;
    private bool _replaced;
    private long _lastUse;

    /// <summary>The copy of exactly these bytes; null when there is none, or when the disk is busy for long.</summary>
    public Blob? Find(string place, string key, string etag) => Find(place, key, etag, uses: true);

    /// <summary>The same, and it does not count as a use.</summary>
    public Blob? Peek(string place, string key, string etag) => Find(place, key, etag, uses: false);

    /// <summary>
    /// Keeps a whole object, as <see cref="Add"/> does, in the background. When more waits for the disk than
    /// <see cref="RawCacheOptions.MaxPendingBytes"/>, it is not kept: a slow disk must cost neither time nor memory.
    /// </summary>
    public void AddSoon(string place, Blob blob)
    {
        if (!IsKept(blob))
            return;
        lock (_pendingLock)
        {
            if (_pending.Count > 0 && _pendingBytes + blob.Content.Length > options.MaxPendingBytes)
                return;
            var waiting = new PendingCopy(place, blob);
            _pending.Add(waiting);
            _pendingBytes += blob.Content.Length;
            _writes = _writes.ContinueWith(
                _ => Write(waiting),
                CancellationToken.None,
                TaskContinuationOptions.None,
                TaskScheduler.Default
            );
        }
    }

    /// <summary>Keeps a whole object instead of any older copy of it; those unused for longest make room.</summary>
    public void Add(string place, Blob blob)
    {
        if (!IsKept(blob))
            return;
        Try(file =>
        {
            file.Add(place, blob, NextUse(), _used);
            _used.Clear();
            return blob;
        });
    }

    /// <summary>Removes the copy of an object, where there is one.</summary>
    public void Forget(string place, string key) =>
        Try(file =>
        {
            file.Remove(place, key);
            return null;
        });

    /// <summary>Waits for what is still to be written, for <see cref="RawCacheOptions.PatienceAtEnd"/> at most.</summary>
    public void Dispose()
    {
        Task writes;
        lock (_pendingLock)
            writes = _writes;
        writes.Wait(options.PatienceAtEnd);
        lock (_lock)
        {
            if (_file is { } file && _used.Count > 0)
            {
                Try(_ =>
                {
                    file.Touch(_used);
                    return null;
                });
            }
            _file?.Dispose();
            _file = null;
            _unusable = true;
        }
    }

    /// <summary>One giant would drive out everything else, and be driven out by the next.</summary>
    private bool IsKept(Blob blob) => blob.IsComplete && blob.Content.Length <= options.MaxBytes / 2;

    private Blob? Find(string place, string key, string etag, bool uses)
    {
        lock (_pendingLock)
        {
            if (_pending.Find(copy => copy.Is(place, key, etag)) is { } waiting)
                return waiting.Blob;
        }

        // Behind a large copy that is being written, the store may be the faster one.
        if (!_lock.TryEnter(options.Patience))
            return null;
        try
        {
            return Try(file =>
            {
                if (file.Find(place, key, etag) is not { } found)
                    return null;
                if (uses)
                    _used[found.Id] = NextUse();
                return found.Blob;
            });
        }
        finally
        {
            _lock.Exit();
        }
    }

    private void Write(PendingCopy copy)
    {
        Add(copy.Place, copy.Blob);
        lock (_pendingLock)
        {
            _pending.Remove(copy);
            _pendingBytes -= copy.Blob.Content.Length;
        }
    }

    private Blob? Try(Func<RawCacheFile, Blob?> work)
    {
        lock (_lock)
        {
            if (_unusable)
                return null;
            try
            {
                _file ??= RawCacheFile.Open(options.Directory, options.MaxBytes);
                return work(_file);
            }
            catch (SqliteException e) when (e.SqliteErrorCode is Corrupt or NotADatabase)
            {
                ThrowAway(e);
            }
            catch (SqliteException e)
            {
                if (_logged.Add(e.SqliteErrorCode))
                    LogSkipped(logger, e, options.Directory);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                LogSkipped(logger, e, options.Directory);
                _unusable = true;
            }
            return null;
        }
    }

    /// <summary>Once; a file that is damaged again is the disk's fault, and no cache is the better one.</summary>
    private void ThrowAway(SqliteException e)
    {
        LogThrownAway(logger, e, options.Directory);
        _file?.Dispose();
        _file = null;
        _used.Clear();
        _unusable = _replaced;
        _replaced = true;
        try
        {
            RawCacheFile.Delete(options.Directory);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _unusable = true;
        }
    }

    /// <summary>Later than every use before, however coarse or wrong the clock.</summary>
    private long NextUse() => _lastUse = Math.Max(_lastUse + 1, time.GetUtcNow().UtcTicks);

    [LoggerMessage(Level = LogLevel.Warning, Message = "the message cache in {Directory} is not used")]
    private static partial void LogSkipped(ILogger logger, Exception e, string directory);

    [LoggerMessage(Level = LogLevel.Warning, Message = "the message cache in {Directory} is damaged and begun afresh")]
    private static partial void LogThrownAway(ILogger logger, Exception e, string directory);
}
