namespace MailTui.Core.Outbox;

/// <summary>
/// How fast messages follow one another: as fast as they can, until the server says that it was too fast. Then the interval
/// doubles each time, and shrinks with each message that it takes. Any thread.
/// </summary>
internal sealed class SendRate
{
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    // Ten messages on, a third of it is gone; from a minute, after some forty there is none.
    private const double Recovery = 0.9;

    private readonly Lock _lock = new();
    private TimeSpan _interval;
    private DateTimeOffset _next = DateTimeOffset.MinValue;

    /// <summary>Between two messages; zero: none.</summary>
    public TimeSpan Interval
    {
        get
        {
            lock (_lock)
                return _interval;
        }
    }

    /// <summary>The next message does not go out before.</summary>
    public DateTimeOffset Next
    {
        get
        {
            lock (_lock)
                return _next;
        }
    }

    /// <summary>The server said that it was too fast.</summary>
    public void Throttled(DateTimeOffset now)
    {
        lock (_lock)
        {
            _interval = _interval == TimeSpan.Zero ? Shortest : _interval * 2;
            if (_interval > Longest)
                _interval = Longest;
            _next = now + _interval;
        }
    }

    /// <summary>The server took a message.</summary>
    public void Accepted(DateTimeOffset now)
    {
        lock (_lock)
        {
            _interval *= Recovery;
            if (_interval < Shortest / 2)
                _interval = TimeSpan.Zero;
            _next = now + _interval;
        }
    }
}
