using MailTui.Core.Text;

namespace MailTui.Core.Outbox;

/// <summary>That nothing is sent for a while, and why: what is wrong is wrong with every message. Any thread.</summary>
internal sealed class QueuePause(Backoff temporary, Backoff blocked)
{
    /// <summary>After the day's quota was used up: it is counted over the last 24 hours, so some of it comes back soon.</summary>
    public static readonly TimeSpan Quota = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private DateTimeOffset _until = DateTimeOffset.MinValue;
    private Phrase? _problem;
    private int _failures;

    /// <summary><see cref="Problem"/> is another one.</summary>
    public event EventHandler? ProblemChanged;

    /// <summary>Nothing is tried before.</summary>
    public DateTimeOffset Until
    {
        get
        {
            lock (_lock)
                return _until;
        }
    }

    /// <summary>Why nothing is sent, in sentences; null: nothing is wrong.</summary>
    public Phrase? Problem
    {
        get
        {
            lock (_lock)
                return _problem;
        }
    }

    /// <summary>The server, or the way to it, can not be used.</summary>
    public void Begin(SesReply reply, DateTimeOffset now)
    {
        lock (_lock)
        {
            _failures++;
            _until =
                now
                + reply.Kind switch
                {
                    SesReplyKind.DailyQuota => Quota,
                    SesReplyKind.Blocked => blocked.After(_failures),
                    _ => temporary.After(_failures),
                };
        }

        Tell(reply.Problem);
    }

    /// <summary>The user wants it tried now.</summary>
    public void Lift()
    {
        lock (_lock)
            (_until, _failures) = (DateTimeOffset.MinValue, 0);
    }

    /// <summary>Nothing is wrong, or nothing is to be sent.</summary>
    public void End()
    {
        Lift();
        Tell(null);
    }

    private void Tell(Phrase? problem)
    {
        lock (_lock)
        {
            if (_problem == problem)
                return;
            _problem = problem;
        }

        ProblemChanged?.Invoke(this, EventArgs.Empty);
    }
}
