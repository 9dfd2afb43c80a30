using MailTui.Core.Compose;
using MailTui.Core.Mailboxes;
using MailTui.Presentation.Tasks;

namespace MailTui.Presentation.Compose;

/// <summary>
/// Keeps what is written less than a second behind the keys, without holding them up. What cannot be stored stays on the
/// screen and is tried again. UI thread.
/// </summary>
internal sealed class DraftSaver : IDisposable
{
    /// <summary>From the first change to the save: short enough that a second is never lost, long enough for a word.</summary>
    private static readonly TimeSpan Behind = TimeSpan.FromMilliseconds(400);

    private static readonly TimeSpan TryAgain = TimeSpan.FromSeconds(3);

    /// <summary>A disk that does not answer by then is not going to while the terminal hangs up.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(1_800);

    private readonly IDrafts _drafts;
    private readonly BackgroundTasks _tasks;
    private readonly Func<Draft> _read;
    private readonly TimeProvider _time;
    private readonly SynchronizationContext? _ui = SynchronizationContext.Current;
    private ITimer? _timer;
    private Task _saving = Task.CompletedTask;
    private long _changed;
    private long _stored;
    private bool _gone;

    public DraftSaver(IDrafts drafts, Func<Draft> read, BackgroundTasks tasks, TimeProvider time) =>
        (_drafts, _read, _tasks, _time) = (drafts, read, tasks, time);

    /// <summary><see cref="SavedAt"/> or <see cref="Problem"/> is another one.</summary>
    public event EventHandler? Changed;

    /// <summary>When it was stored last; null: not since it was opened.</summary>
    public DateTimeOffset? SavedAt { get; private set; }

    /// <summary>Why it cannot be stored, as a sentence; null when it can.</summary>
    public string? Problem { get; private set; }

    /// <summary>Another program has the draft now, or it is gone: nothing more is stored.</summary>
    public bool IsGone => _gone;

    public bool IsUnsaved => _changed != _stored;

    /// <summary>Something was typed.</summary>
    public void Touch()
    {
        _changed++;
        if (!_gone && _timer is null)
            Wait(Behind);
    }

    /// <summary>Stores what there is, before anything is done with the draft.</summary>
    public async Task FlushAsync()
    {
        while (IsUnsaved && !_gone && Problem is null && !_tasks.IsStopped)
        {
            StartSaving();
            await _saving;
        }

        await _saving;
    }

    /// <summary>The program is about to end: waits a moment for the disk. Others may open the draft then.</summary>
    /// <exception cref="AggregateException">It cannot be stored.</exception>
    public void SaveNow()
    {
        if (_gone)
            return;
        Draft draft = _read();
        bool isUnsaved = IsUnsaved;
        // Not on this thread: what it waits for may want to come back to it.
        Task.Run(async () =>
            {
                if (isUnsaved)
                    await _drafts.SaveAsync(draft, CancellationToken.None);
                await _drafts.CloseAsync(draft.Key, CancellationToken.None);
            })
            .Wait(Patience);
    }

    /// <summary>The draft is this program's again.</summary>
    public void Resume()
    {
        (_gone, Problem) = (false, null);
        Touch();
    }

    public void Dispose()
    {
        _gone = true;
        _timer?.Dispose();
    }

    private void Fail(Exception failure)
    {
        Problem = Failures.Sentence(failure);
        _gone |= failure is DraftTakenException or DraftNotFoundException;
    }

    private void Wait(TimeSpan span)
    {
        _timer?.Dispose();
        _timer = _time.CreateTimer(_ => _ui?.Post(_ => StartSaving(), null), null, span, Timeout.InfiniteTimeSpan);
    }

    private void StartSaving()
    {
        if (!_saving.IsCompleted || _gone || !IsUnsaved)
            return;
        _timer?.Dispose();
        _timer = null;
        _tasks.Run("", (_, _) => _saving = SaveAsync(_read(), _changed));
    }

    private async Task SaveAsync(Draft draft, long change)
    {
        try
        {
            await _drafts.SaveAsync(draft, CancellationToken.None);
            _stored = change;
            (SavedAt, Problem) = (_time.GetLocalNow(), null);
        }
        catch (Exception failure) when (Failures.IsExpected(failure))
        {
            Fail(failure);
        }

        if (IsUnsaved && !_gone)
            Wait(Problem is null ? Behind : TryAgain);
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
