namespace MailTui.Core.Sync;

/// <summary>
/// Tells a failing object from a failing service: after so many failures in a row the next object would fail as well.
/// </summary>
internal sealed class FailureStreak(int limit)
{
    private int _streak;

    public void Succeeded() => Volatile.Write(ref _streak, 0);

    /// <summary>True when it is time to give up.</summary>
    public bool Failed() => Interlocked.Increment(ref _streak) >= limit;
}
