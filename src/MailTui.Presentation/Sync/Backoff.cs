namespace MailTui.Presentation.Sync;

/// <summary>
/// How long to wait before trying a service again: twice as long each time, from 5 seconds to 5 minutes, and not all
/// clients at once.
/// </summary>
/// <param name="random">A number in 0 … 1 for each wait; the wait is shortened by up to a quarter of it.</param>
public sealed class Backoff(Func<double> random)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private int _failures;

    public TimeSpan Next()
    {
        double seconds = Math.Min(First.TotalSeconds * Math.Pow(2, _failures), Longest.TotalSeconds);
        _failures++;
        return TimeSpan.FromSeconds(seconds * (1 - (0.25 * random())));
    }

    /// <summary>It worked.</summary>
    public void Reset() => _failures = 0;
}
