using MailTui.Core.Compose;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Presentation.Commands;
using MailTui.Presentation.Outside;
using MailTui.Presentation.Shell;
using MailTui.Presentation.Tasks;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Compose;

/// <summary>The messages that are being written: several at once, one of them in the pane. UI thread.</summary>
public sealed class Writing : IDisposable
{
    private readonly ShellPresenter _shell;
    private readonly IMailbox _mailbox;
    private readonly TimeProvider _time;
    private readonly List<ComposePresenter> _open = [];

    internal Writing(ShellPresenter shell, IMailbox mailbox, TimeProvider time, OutsideServices outside)
    {
        (_shell, _mailbox, _time) = (shell, mailbox, time);
        Opener = new(shell, this, mailbox);
        Screen = new(this);
        Tools = new(shell, this, mailbox, time, outside);
    }

    /// <summary>What is shown of them is different.</summary>
    public event EventHandler? Changed;

    public IReadOnlyList<ComposePresenter> Open => _open;

    /// <summary>The one in the pane; null when none is open.</summary>
    public ComposePresenter? Active { get; private set; }

    public ComposeScreen Screen { get; }

    /// <summary>What is done to the message in the pane with things from elsewhere.</summary>
    public ComposeTools Tools { get; }

    /// <summary>Where they come from.</summary>
    internal DraftOpener Opener { get; }

    /// <summary>Keys go to the pane.</summary>
    public bool HasKeys => _shell.Context == CommandContexts.Compose;

    public string? WhyNoOther => _open.Count > 1 ? null : Words.Of("No other draft is open.");

    public string? WhyNoDraft => Active is null ? Words.Of("No message is being written.") : null;

    /// <summary>What a draft is called: its subject.</summary>
    public static string TitleOf(ComposePresenter draft) =>
        draft.Text(ComposePart.Subject) is { Length: > 0 } subject ? subject
        : draft.Text(ComposePart.To) is { Length: > 0 } to ? to
        : Words.Of("(no subject)");

    /// <summary>Begins a message of its own.</summary>
    public void Begin(string to = "", string subject = "", string body = "") =>
        Begin(
            new DraftRequest(DraftKind.New)
            {
                To = to,
                Subject = subject,
                Body = body,
            }
        );

    /// <summary>Answers, forwards or takes up again the message at hand.</summary>
    public void Begin(DraftKind kind) =>
        _shell.Messages.WithTarget(key =>
            Begin(new DraftRequest(kind, key) { WithoutFolded = _shell.Reader.IsOpen && _shell.Reader.HidesQuotes })
        );

    public void Begin(DraftRequest request) => Opener.Begin(request);

    /// <summary>Goes on with a draft, where its writer stopped.</summary>
    public void Resume(MessageKey key) => Opener.Resume(key);

    /// <summary>Looks the message in the pane over.</summary>
    public void Review()
    {
        if (Active is { } active)
            _shell.Review.Open(active);
    }

    /// <summary>Leaves the review, too.</summary>
    public void Postpone()
    {
        _shell.Review.Close();
        Leave();
    }

    public void ToggleMarkdown()
    {
        Active?.ToggleMarkdown();
        _shell.Review.Again();
    }

    /// <summary>The pane is closed; what is in it stays as a draft.</summary>
    public void Leave()
    {
        if (Active is not { } active)
            return;
        bool forget = active.IsNew;
        if (active.IsTaken)
        {
            _shell.Question.Ask(
                Words.Of("This draft is no longer yours. Keep what is here as another draft?"),
                Words.Of("keep"),
                () => KeepAsAnother(active)
            );
            return;
        }

        if (active.Problem is { } problem && active.IsUnsaved)
        {
            // Closed, it would be lost.
            _shell.Say(problem);
            _shell.Focus(_shell.Navigation.Underneath);
            return;
        }

        Remove(active);
        _shell.Tasks.Run(
            "",
            async (_, _) =>
            {
                await active.FlushAsync();
                active.Dispose();
                if (forget)
                    await _mailbox.Drafts.DiscardAsync(active.Key, CancellationToken.None);
                else
                    await _mailbox.Drafts.CloseAsync(active.Key, CancellationToken.None);
            }
        );
        if (!forget)
            _shell.Say(Words.Of("Kept as a draft: g d shows the drafts."));
    }

    /// <summary>Another of the open drafts comes into the pane.</summary>
    /// <param name="direction">1 or -1.</param>
    public void Next(int direction)
    {
        if (Active is { } active)
            Activate(_open[(_open.IndexOf(active) + direction + _open.Count) % _open.Count]);
    }

    public void ClickTab(int column)
    {
        int end = 0;
        foreach (ComposePresenter draft in _open)
        {
            end += Cells.Width(Cells.Cut(TitleOf(draft), 24)) + 4;
            if (column < end)
            {
                Activate(draft);
                return;
            }
        }
    }

    /// <summary>Ends the program; when something that was written cannot be stored, only after a question.</summary>
    /// <param name="end">Ends it.</param>
    internal void Quit(Action end)
    {
        if (_open.Find(draft => draft is { IsUnsaved: true, Problem: not null }) is { } lost)
            _shell.Question.Ask(
                Words.Of($"“{Cells.Cut(TitleOf(lost), 24)}” is not stored. Quit, and lose what you wrote?"),
                Words.Of("quit"),
                end
            );
        else if (_shell.Sending.CanUndo)
            _shell.Question.Ask(
                Words.Of("A message has not gone out yet: it does when MailTui is open again. Quit?"),
                Words.Of("quit"),
                end
            );
        else
            end();
    }

    /// <summary>The program is about to end: everything is stored, as far as it can be, and others may open it.</summary>
    /// <exception cref="AggregateException">What could not be stored.</exception>
    public void SaveNow()
    {
        List<Exception> failures = [];
        foreach (ComposePresenter draft in _open)
        {
            try
            {
                draft.SaveNow();
            }
            catch (AggregateException failure)
            {
                failures.AddRange(failure.Flatten().InnerExceptions);
            }
        }

        if (failures.Count > 0)
            throw new AggregateException(failures);
    }

    /// <summary>It went into the outbox.</summary>
    internal void Sent(ComposePresenter draft)
    {
        draft.Dispose();
        Remove(draft);
    }

    public void Dispose()
    {
        try
        {
            SaveNow();
        }
        catch (AggregateException failures) when (failures.InnerExceptions.All(Failures.IsExpected))
        {
            // Who quits was asked, and who hangs up can not be.
        }

        foreach (ComposePresenter draft in _open)
            draft.Dispose();
    }

    /// <summary>Opens a draft that is there.</summary>
    /// <param name="isNew">It was begun just now.</param>
    internal ComposePresenter Show(Draft draft, bool isNew)
    {
        var shown = new ComposePresenter(draft, isNew, _mailbox, _shell.Tasks, _time);
        shown.Changed += (_, _) => OnChanged();
        shown.DetachRequested += (_, attachment) =>
            _shell.Tasks.Run(
                "",
                (_, cancellation) => _mailbox.Drafts.DetachAsync(shown.Key, attachment.Id, cancellation)
            );
        _open.Add(shown);
        Activate(shown);
        return shown;
    }

    /// <summary>Null: it is not open.</summary>
    internal ComposePresenter? Find(MessageKey key) => _open.Find(open => open.Key == key);

    /// <summary>It comes into the pane.</summary>
    internal void Activate(ComposePresenter draft)
    {
        Active = draft;
        _shell.Focus(CommandContexts.Compose);
        OnChanged();
    }

    private void KeepAsAnother(ComposePresenter taken)
    {
        Draft typed = taken.Draft;
        Sent(taken);
        Opener.BeginWith(typed);
    }

    private void Remove(ComposePresenter draft)
    {
        int at = _open.IndexOf(draft);
        _open.Remove(draft);
        Active = _open.Count == 0 ? null : _open[Math.Clamp(at, 0, _open.Count - 1)];
        _shell.Focus(Active is null ? _shell.Navigation.Underneath : CommandContexts.Compose);
        OnChanged();
    }

    private void OnChanged() => Changed?.Invoke(this, EventArgs.Empty);
}
