using System.Runtime.ExceptionServices;

namespace MailTui.Presentation.Tasks;

/// <summary>
/// Everything the program does besides answering keys. Lives on the UI thread: work is started there and comes back
/// there after every <c>await</c>. An expected failure becomes a sentence; a bug ends the program through the UI loop.
/// </summary>
public sealed class BackgroundTasks : IDisposable
{
    private readonly List<BackgroundTask> _running = [];
    private readonly CancellationTokenSource _stop = new();
    private TaskCompletionSource? _idle;

    public event EventHandler? Changed;

    public IReadOnlyList<BackgroundTask> Running => _running;

    /// <summary>What went wrong last, as a sentence; null when nothing did since <see cref="Forget"/>.</summary>
    public string? Failure { get; private set; }

    /// <summary>What went wrong last lies between this program and a service, where the doctor looks.</summary>
    public bool DoctorMayHelp { get; private set; }

    /// <summary>The program ends: nothing is started any more.</summary>
    public bool IsStopped => _stop.IsCancellationRequested;

    /// <summary>Starts work; it is cancelled when the program ends, and from then on nothing is started.</summary>
    /// <param name="label">What it does, for the status line; empty for work that nobody needs to see.</param>
    public void Run(string label, Func<BackgroundTask, CancellationToken, Task> work)
    {
        if (IsStopped)
            return;
        SynchronizationContext ui =
            SynchronizationContext.Current
            ?? throw new InvalidOperationException("Background work is started on the UI thread.");
        var task = new BackgroundTask(label) { Reported = OnChanged };
        _running.Add(task);
        _ = ObserveAsync(task, work, ui);
        OnChanged();
    }

    /// <summary>Completes when nothing runs any more.</summary>
    public Task WhenIdle()
    {
        if (_running.Count == 0)
            return Task.CompletedTask;
        _idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return _idle.Task;
    }

    /// <summary>The user has seen the failure.</summary>
    public void Forget()
    {
        if (Failure is null)
            return;
        Failure = null;
        OnChanged();
    }

    /// <summary>
    /// The program ends: what still runs is cancelled. To be called while there is a UI loop; what comes back after it comes back
    /// on any thread.
    /// </summary>
    public void Stop() => _stop.Cancel();

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private async Task ObserveAsync(
        BackgroundTask task,
        Func<BackgroundTask, CancellationToken, Task> work,
        SynchronizationContext ui
    )
    {
        CancellationToken stop = _stop.Token;
        try
        {
            await work(task, stop);
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            // The program ends, and with it what this worked on.
        }
        catch (Exception failure) when (Failures.IsExpected(failure))
        {
            (Failure, DoctorMayHelp) = (Failures.Sentence(failure), Failures.DoctorMayHelp(failure));
        }
        catch (Exception bug)
        {
            ui.Post(static state => ((ExceptionDispatchInfo)state!).Throw(), ExceptionDispatchInfo.Capture(bug));
        }

        _running.Remove(task);
        if (_running.Count == 0)
        {
            _idle?.SetResult();
            _idle = null;
        }

        OnChanged();
    }

    private void OnChanged() => Changed?.Invoke(this, EventArgs.Empty);
}
