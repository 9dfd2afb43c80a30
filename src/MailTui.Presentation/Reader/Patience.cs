using MailTui.Presentation.Tasks;

namespace MailTui.Presentation.Reader;

/// <summary>How long one waits before a word about it is due. UI thread.</summary>
internal sealed class Patience(BackgroundTasks tasks, TimeProvider time)
{
    /// <summary>A message that comes sooner replaces the one before it without a word in between.</summary>
    private static readonly TimeSpan s_short = TimeSpan.FromMilliseconds(200);

    private readonly LatestTask _waiting = new(tasks);

    public void Start(Action ended) => _waiting.Run("", DelayAsync, _ => ended());

    public void Stop() => _waiting.Cancel();

    private async Task<bool> DelayAsync(CancellationToken cancellation)
    {
        await Task.Delay(s_short, time, cancellation);
        return true;
    }
}
