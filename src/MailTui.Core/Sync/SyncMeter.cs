namespace MailTui.Core.Sync;

/// <summary>Counts what a pass does and tells it, at most ten times a second. Safe for use by several threads.</summary>
internal sealed class SyncMeter(TimeProvider time, IProgress<SyncProgress>? progress)
{
    private static readonly TimeSpan ReportEvery = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan RateOver = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly long _started = time.GetTimestamp();
    private readonly Queue<(long Timestamp, long Fetched)> _recent = [];
    private readonly List<SyncFailure> _failures = [];
    private long _lastReport;
    private long _listed;
    private long? _total;
    private long _fetched;
    private long _failed;
    private long _bytes;

    public void Listed(long listed) => Change(() => _listed = listed);

    /// <summary>The listing is complete: so much is to be fetched.</summary>
    public void Planned(long listed, long total) => Change(() => (_listed, _total) = (listed, total), now: true);

    /// <summary>There is more to fetch than was planned.</summary>
    public void Added(long more) => Change(() => _total += more);

    /// <summary>These are in the index now.</summary>
    public void Stored(int messages) => Change(() => _fetched += messages);

    public void Transferred(long bytes) => Change(() => _bytes += bytes);

    public void Failed(SyncFailure failure) =>
        Change(() =>
        {
            _failed++;
            if (_failures.Count < 20)
                _failures.Add(failure);
        });

    /// <summary>An object of the plan turned out to be gone: there is one less to fetch.</summary>
    public void Vanished() => Change(() => (_listed, _total) = (_listed - 1, _total - 1));

    public SyncResult Finish(long removed)
    {
        lock (_lock)
        {
            progress?.Report(Snapshot());
            return new SyncResult(
                _listed,
                _fetched,
                removed,
                _failed,
                _bytes,
                time.GetElapsedTime(_started),
                [.. _failures]
            );
        }
    }

    private void Change(Action change, bool now = false)
    {
        lock (_lock)
        {
            change();
            long timestamp = time.GetTimestamp();
            if (!now && _lastReport != 0 && time.GetElapsedTime(_lastReport, timestamp) < ReportEvery)
                return;
            _lastReport = timestamp;
            _recent.Enqueue((timestamp, _fetched));
            while (_recent.Count > 2 && time.GetElapsedTime(_recent.Peek().Timestamp, timestamp) > RateOver)
                _recent.Dequeue();
            progress?.Report(Snapshot());
        }
    }

    private SyncProgress Snapshot()
    {
        double rate = 0;
        if (_recent.Count > 1)
        {
            var (timestamp, fetched) = _recent.Peek();
            double seconds = time.GetElapsedTime(timestamp).TotalSeconds;
            rate = seconds > 0 ? (_fetched - fetched) / seconds : 0;
        }

        long left = _total - _fetched - _failed ?? 0;
        TimeSpan? remaining = rate > 0 && _total is not null ? TimeSpan.FromSeconds(left / rate) : null;
        return new SyncProgress(_listed, _total, _fetched, _failed, _bytes, rate, remaining);
    }
}
