using MailTui.Core.Blobs;
using MailTui.Core.Mailboxes;
using MailTui.Core.Sync;
using MailTui.Presentation.Tasks;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Sync;

/// <summary>
/// Looks for new mail: at the start, then every poll interval, less often while the service can not be reached, and every
/// minute while somebody has to repair something first. UI thread; between passes only a timer exists.
/// </summary>
public sealed class SyncPresenter(IMailbox mailbox, BackgroundTasks tasks, TimeProvider time, Backoff backoff)
    : IDisposable
{
    /// <summary>
    /// How often to look whether permissions, credentials or the bucket have been repaired: soon enough for whoever repairs
    /// them, and a request that is refused costs less than a cent a day.
    /// </summary>
    private static readonly TimeSpan RepairInterval = TimeSpan.FromMinutes(1);

    private SynchronizationContext? _ui;
    private ITimer? _timer;

    public event EventHandler? Changed;

    /// <summary>A pass has worked.</summary>
    public event EventHandler? Passed;

    public bool IsRunning { get; private set; }

    /// <summary>True while the running pass is the first one that brought anything into this mailbox.</summary>
    public bool IsFirst { get; private set; }

    /// <summary>How far the running pass is; null before it has said so, and between passes.</summary>
    public SyncProgress? Progress { get; private set; }

    /// <summary>The end of the last pass that worked, in the reader's zone; null before.</summary>
    public DateTimeOffset? LastSuccess { get; private set; }

    /// <summary>What the last pass that worked did; null before.</summary>
    public SyncResult? LastResult { get; private set; }

    /// <summary>Null while all is well.</summary>
    public SyncProblem? Problem { get; private set; }

    /// <summary>The texts that passes leave unread.</summary>
    public BodyIndexing Bodies { get; } = new(mailbox, tasks);

    public string? WhyNotNow => IsRunning ? Words.Of("Looking for new mail already.") : null;

    /// <summary>Runs the first pass and plans the next ones.</summary>
    public void Start()
    {
        _ui =
            SynchronizationContext.Current
            ?? throw new InvalidOperationException("Synchronising is started on the UI thread.");
        RunNow();
    }

    public void RunNow()
    {
        if (IsRunning)
            return;
        _timer?.Dispose();
        _timer = null;
        IsRunning = true;
        Progress = null;
        tasks.Run("", (_, cancellation) => PassAsync(cancellation));
        OnChanged();
    }

    public void Dispose() => _timer?.Dispose();

    private async Task PassAsync(CancellationToken cancellation)
    {
        TimeSpan wait = mailbox.Info.PollInterval;
        try
        {
            if (LastSuccess is null)
                IsFirst =
                    (await mailbox.CountAsync(new(null, Core.Index.MailboxQuery.Everything), cancellation)).Total == 0;

            LastResult = await mailbox.SynchronizeAsync(new Progress<SyncProgress>(OnProgress), cancellation);
            LastSuccess = time.GetLocalNow();
            Problem = null;
            IsFirst = false;
            backoff.Reset();
            Bodies.Start();
            Passed?.Invoke(this, EventArgs.Empty);
        }
        catch (StoreUnavailableException unavailable)
        {
            wait = backoff.Next();
            Fail(unavailable, wait, offline: true);
        }
        catch (Exception failure) when (Failures.IsExpected(failure))
        {
            wait = wait < RepairInterval ? wait : RepairInterval;
            Fail(failure, wait, offline: false);
        }

        IsRunning = false;
        Progress = null;
        Plan(wait);
        OnChanged();
    }

    private void Fail(Exception failure, TimeSpan wait, bool offline)
    {
        DateTimeOffset now = time.GetLocalNow();
        Problem = new(Failures.Sentence(failure), Problem?.Since ?? now, now + wait, offline);
    }

    private void OnProgress(SyncProgress progress)
    {
        // Reports are posted, so one may arrive after the pass has ended.
        if (!IsRunning)
            return;
        Progress = progress;
        OnChanged();
    }

    private void Plan(TimeSpan wait)
    {
        // A poll interval of nothing means: only when asked.
        if (wait > TimeSpan.Zero)
            _timer = time.CreateTimer(_ => _ui?.Post(_ => RunNow(), null), null, wait, Timeout.InfiniteTimeSpan);
    }

    private void OnChanged() => Changed?.Invoke(this, EventArgs.Empty);
}
