namespace MailTui.Presentation.Tasks;

/// <summary>
/// Of several requests only the newest counts: the ones before it are cancelled, and whatever they still bring is
/// dropped. Opening one message after the other shows the last.
/// </summary>
public sealed class LatestTask(BackgroundTasks tasks)
{
    private CancellationTokenSource? _current;

    /// <summary>Fetches something and shows it, unless another request came meanwhile.</summary>
    /// <param name="failed">Gets an expected failure; null: the status line tells it.</param>
    public void Run<T>(
        string label,
        Func<CancellationToken, Task<T>> fetch,
        Action<T> show,
        Action<Exception>? failed = null
    )
    {
        Cancel();
        var mine = new CancellationTokenSource();
        _current = mine;
        tasks.Run(
            label,
            async (_, stop) =>
            {
                using var linked = CancellationTokenSource.CreateLinkedTokenSource(stop, mine.Token);
                try
                {
                    T result = await fetch(linked.Token);
                    if (ReferenceEquals(_current, mine))
                        show(result);
                }
                catch (Exception) when (!ReferenceEquals(_current, mine))
                {
                    // Nobody waits for this any more.
                }
                catch (Exception failure) when (failed is not null && Failures.IsExpected(failure))
                {
                    failed(failure);
                }
            }
        );
    }

    /// <summary>Nobody waits any more.</summary>
    public void Cancel()
    {
        CancellationTokenSource? previous = _current;
        _current = null;
        previous?.Cancel();
        previous?.Dispose();
    }
}
