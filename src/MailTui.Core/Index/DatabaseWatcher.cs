namespace MailTui.Core.Index;

/// <summary>
/// Notices that something was written into the database, by this program or by another one on this machine: the operating
/// system tells, so nothing is done while nothing happens. Where it tells nothing (a network file system), changes of others
/// are found by the next pass over the bucket.
/// </summary>
internal sealed class DatabaseWatcher : IDisposable
{
    /// <summary>
    /// When to look after the last write. A transaction writes its file many times; and it can be seen only once the disk has
    /// it, which on a busy one takes seconds, and of which the system tells nobody.
    /// </summary>
    private static readonly TimeSpan[] s_looks =
    [
        TimeSpan.FromMilliseconds(100),
        TimeSpan.FromSeconds(1),
        TimeSpan.FromSeconds(5),
    ];

    private readonly Action _written;
    private readonly ITimer _timer;
    private readonly FileSystemWatcher? _files;
    private readonly Lock _telling = new();
    private int _waiting;

    /// <summary>How often was looked since the last write.</summary>
    private int _looks;
    private bool _disposed;

    /// <param name="path">The database's file.</param>
    /// <param name="written">Called on any thread, at most ten times a second.</param>
    public DatabaseWatcher(string path, TimeProvider time, Action written)
    {
        _written = written;
        _timer = time.CreateTimer(_ => Tell(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        try
        {
            // Whatever is written goes into the file beside it first (WAL).
            _files = new(Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".", Path.GetFileName(path) + "-wal")
            {
                NotifyFilter = NotifyFilters.LastWrite | NotifyFilters.Size | NotifyFilters.FileName,
            };
            _files.Changed += (_, _) => Wait();
            _files.Created += (_, _) => Wait();
            _files.EnableRaisingEvents = true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // The system has no watch left to give.
            _files?.Dispose();
            _files = null;
        }
    }

    public void Dispose()
    {
        _files?.Dispose();
        // Whoever is being told is waited for: the database may be closed after this.
        lock (_telling)
        {
            _disposed = true;
            _timer.Dispose();
        }
    }

    private void Wait()
    {
        if (Interlocked.Exchange(ref _waiting, 1) != 0)
            return;
        lock (_telling)
        {
            _looks = 0;
            if (!_disposed)
                _timer.Change(s_looks[0], Timeout.InfiniteTimeSpan);
        }
    }

    private void Tell()
    {
        Interlocked.Exchange(ref _waiting, 0);
        lock (_telling)
        {
            if (_disposed)
                return;
            _written();
            if (++_looks < s_looks.Length)
                _timer.Change(s_looks[_looks], Timeout.InfiniteTimeSpan);
        }
    }
}
