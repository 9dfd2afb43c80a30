using MailTui.Presentation.Tasks;

namespace MailTui.Presentation.Setup;

/// <summary>What the wizard is waiting for: one thing at a time, which can be given up. UI thread.</summary>
internal sealed class SetupWork(BackgroundTasks tasks)
{
    private CancellationTokenSource? _working;

    /// <summary>It began, or is over.</summary>
    public event EventHandler? Changed;

    public bool IsBusy => _working is not null;

    /// <summary>Does something that may take a while; what was begun before is forgotten.</summary>
    /// <param name="label">For the status line.</param>
    /// <param name="done">Gets what came of it, unless it was given up.</param>
    public void Run<T>(string label, Func<CancellationToken, Task<T>> work, Action<T> done)
    {
        Stop();
        var mine = new CancellationTokenSource();
        _working = mine;
        tasks.Run(
            label,
            async (_, stop) =>
            {
                using var linked = CancellationTokenSource.CreateLinkedTokenSource(stop, mine.Token);
                try
                {
                    T result = await work(linked.Token);
                    if (!ReferenceEquals(_working, mine))
                        return;
                    Stop();
                    done(result);
                }
                catch (OperationCanceledException) when (!ReferenceEquals(_working, mine))
                {
                    // Left, or asked for again.
                }
                finally
                {
                    // What failed is told by the status line, and the question waits again.
                    if (ReferenceEquals(_working, mine))
                    {
                        Stop();
                        Changed?.Invoke(this, EventArgs.Empty);
                    }
                }
            }
        );
        Changed?.Invoke(this, EventArgs.Empty);
    }

    public void Stop()
    {
        _working?.Cancel();
        _working?.Dispose();
        _working = null;
    }
}
