using MailTui.Core.Messages;
using MailTui.Presentation.Commands;

namespace MailTui.Presentation.Shell;

/// <summary>
/// The selected message in the reader while the keys stay with the list. Passing over a message does not mark it seen: only
/// entering the reader does, or staying for <see cref="Stay"/> with a message that one has moved to. UI thread.
/// </summary>
public sealed class Preview : IDisposable
{
    /// <summary>So long a message is shown before it counts as seen.</summary>
    public static readonly TimeSpan Stay = TimeSpan.FromSeconds(3);

    /// <summary>A held key passes over messages that nobody fetches.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private readonly ShellPresenter _shell;
    private readonly TimeProvider _time;

    /// <summary>Shown, and not seen yet.</summary>
    private readonly List<MessageKey> _unseen = [];

    /// <summary>The row that the reader shows, or is about to; null when nobody previews.</summary>
    private (MessageKey Key, bool Folded)? _row;
    private bool _moved;
    private bool _following;
    private ITimer? _pause;
    private ITimer? _stay;

    internal Preview(ShellPresenter shell, TimeProvider time) => (_shell, _time) = (shell, time);

    /// <summary>Default <see cref="PreviewMode.Auto"/>.</summary>
    public PreviewMode Mode
    {
        get;
        set
        {
            if (value == field)
                return;
            field = value;
            _shell.Arrangement.Arrange();
        }
    }

    /// <summary>List and reader stand beside each other for good: leaving the reader does not close it.</summary>
    public bool IsOn => Mode == PreviewMode.Always && !_shell.Layout.Rule.IsEmpty;

    /// <summary>The reader shows a message that nobody entered.</summary>
    internal bool IsShown => _row is not null && _shell.Reader.IsOpen && !IsEntered;

    private bool IsEntered => _shell.Arrangement.Focused == CommandContexts.Reader;

    public void Dispose() => Stop();

    /// <summary>The message is on the screen, but does not count as seen: that comes later, or not.</summary>
    internal bool Withholds(MessageKey key)
    {
        if (!IsShown)
            return false;
        _unseen.Add(key);
        _stay ??= _moved ? After(Stay, See) : null;
        return true;
    }

    /// <summary>The row is to be read. False where it is shown already.</summary>
    internal bool Opens(MessageSummary row)
    {
        if (!IsOn)
            return true;
        bool shown = _pause is null && _row == Row(row) && _shell.Reader is { IsOpen: true, Problem: null };
        if (!shown)
            Begin(row);
        return !shown;
    }

    /// <summary>Something on the screen changed; whatever the selection is now, the reader goes after it.</summary>
    internal void Follow()
    {
        // What is done here changes the screen in turn.
        if (_following)
            return;
        _following = true;
        if (IsEntered)
            Enter();
        else if (!IsOn)
            Leave();
        else if (_shell.Arrangement.Focused == CommandContexts.List)
            FollowSelection();
        _following = false;
    }

    private void FollowSelection()
    {
        if (_shell.List.Selected is not { } selected)
        {
            // An empty list has nothing to show; a row that is still read will come.
            if (_shell.List is { Counts: not null, Total: 0 })
                Leave();
            return;
        }

        if (_row == Row(selected) && _shell.Reader.IsOpen)
            return;
        // The first message of a list is where it begins, not what somebody went to.
        _moved = _row is not null && _shell.Reader.IsOpen;
        Begin(selected);
        if (_moved)
            _pause = After(Pause, Show);
        else
            Show();
    }

    private void Enter()
    {
        if (_pause is not null)
            Show();
        See();
    }

    private void Begin(MessageSummary row)
    {
        Stop();
        _unseen.Clear();
        _row = Row(row);
    }

    private void Show()
    {
        _pause?.Dispose();
        _pause = null;
        if (IsOn && _shell.List.Selected is { } selected && _row == Row(selected))
            _shell.Navigation.Load(selected);
    }

    private void See()
    {
        Stop();
        foreach (MessageKey key in _unseen)
            _shell.Messages.MarkSeen(key);
        _unseen.Clear();
    }

    /// <summary>There is nothing to show any more, or no place for it.</summary>
    private void Leave()
    {
        if (_row is null)
            return;
        Stop();
        _unseen.Clear();
        _row = null;
        _shell.Reader.Close();
        _shell.Arrangement.Arrange();
    }

    private void Stop()
    {
        _pause?.Dispose();
        _stay?.Dispose();
        (_pause, _stay) = (null, null);
    }

    private ITimer After(TimeSpan time, Action action)
    {
        ITimer? timer = null;
        timer = _time.CreateTimer(
            _ =>
                _shell.Post(() =>
                {
                    if (timer is not null && (ReferenceEquals(timer, _pause) || ReferenceEquals(timer, _stay)))
                        action();
                }),
            null,
            time,
            Timeout.InfiniteTimeSpan
        );
        return timer;
    }

    private static (MessageKey Key, bool Folded) Row(MessageSummary message) =>
        (message.Key, message.Place is { IsFolded: true });
}
