namespace MailTui.Core.Outbox;

/// <summary>How long to wait before something is tried again: longer each time, and not everybody at once.</summary>
/// <param name="steps">The waits, the last one for ever after.</param>
/// <param name="random">A number in 0 … 1 for each wait, which is shortened by up to a quarter of itself.</param>
internal sealed class Backoff(IReadOnlyList<TimeSpan> steps, Func<double> random)
{
    /// <summary>For what may work the next time. The first steps are those that SES recommends.</summary>
    public static Backoff Temporary(Func<double> random) => new(s_temporary, random);

    /// <summary>For what somebody has to change first.</summary>
    public static Backoff Blocked(Func<double> random) => new(s_blocked, random);

    private static readonly TimeSpan[] s_temporary =
    [
        TimeSpan.FromSeconds(5),
        TimeSpan.FromSeconds(10),
        TimeSpan.FromSeconds(30),
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(2),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(10),
        TimeSpan.FromMinutes(30),
    ];

    private static readonly TimeSpan[] s_blocked =
    [
        TimeSpan.FromSeconds(30),
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(2),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(10),
    ];

    /// <param name="failures">How often it failed, this time included; from 1.</param>
    public TimeSpan After(int failures) =>
        steps[Math.Clamp(failures - 1, 0, steps.Count - 1)] * (1 - (0.25 * random()));
}
