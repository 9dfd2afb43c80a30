namespace MailTui.Presentation.Sync;

/// <summary>Ticks on the UI thread while a wait for the next try is counted down, and only then.</summary>
internal sealed class RetryCountdown(TimeProvider time, Action tick) : IDisposable
{
    /// <summary>Often enough to be believed, seldom enough for a slow line.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(5);

    private ITimer? _timer;

    public void Run(bool waiting, SynchronizationContext? ui)
    {
        if (!waiting)
            Dispose();
        else
            _timer ??= time.CreateTimer(_ => ui?.Post(_ => tick(), null), null, Step, Step);
    }

    public void Dispose()
    {
        _timer?.Dispose();
        _timer = null;
    }
}
