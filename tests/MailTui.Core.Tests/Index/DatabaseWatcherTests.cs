using MailTui.Core.Index;
using MailTui.Testing;
using Microsoft.Extensions.Time.Testing;

namespace MailTui.Core.Tests.Index;

public sealed class DatabaseWatcherTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly FakeTimeProvider _time = new();
    private int _told;

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void What_is_written_is_looked_at_again_for_a_slow_disk_may_show_it_later()
    {
        string database = _directory["test.db"];
        File.WriteAllText(database + "-wal", "");
        using var watcher = new DatabaseWatcher(database, _time, () => Interlocked.Increment(ref _told));

        File.AppendAllText(database + "-wal", "a page");
        Assert.True(
            SpinWait.SpinUntil(
                () =>
                {
                    _time.Advance(TimeSpan.FromMilliseconds(100));
                    return Volatile.Read(ref _told) > 0;
                },
                TimeSpan.FromSeconds(30)
            )
        );
        int first = _told;

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(_told > first);
        _time.Advance(TimeSpan.FromSeconds(10));
        int last = _told;
        // Then nothing is done while nothing happens.
        _time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(last, _told);
    }
}
