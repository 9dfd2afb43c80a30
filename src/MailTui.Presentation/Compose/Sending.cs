using System.Globalization;
using MailTui.Core.Compose;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Core.Outbox;
using MailTui.Presentation.Outside;
using MailTui.Presentation.Shell;
using MailTui.Presentation.Tasks;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Compose;

/// <summary>What is on its way out: put there, taken back, sent again. UI thread.</summary>
public sealed class Sending : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private readonly ShellPresenter _shell;
    private readonly IMailbox _mailbox;
    private readonly TimeProvider _time;
    private readonly TimeSpan _undo;
    private readonly CancellationTokenSource _stop = new();
    private Dictionary<MessageKey, OutboxItem> _items = [];

    /// <summary>What was put there here, and of which nothing was told yet: it may be out before anybody looks.</summary>
    private readonly HashSet<MessageKey> _untold = [];
    private (MessageKey Key, string To, DateTimeOffset Due)? _undoable;
    private ITimer? _tick;

    internal Sending(ShellPresenter shell, IMailbox mailbox, TimeProvider time, OutsideServices outside) =>
        (_shell, _mailbox, _time, _undo) = (shell, mailbox, time, outside.UndoSend);

    /// <summary>What is shown of it is different.</summary>
    public event EventHandler? Changed;

    /// <summary>Sending can still be undone.</summary>
    public bool CanUndo => _undoable is { } item && item.Due > _time.GetUtcNow();

    /// <summary>Why nothing can be sent, as a sentence; null when it can.</summary>
    public string? WhyNot => _mailbox.Outbox.WhyNot;

    public string? WhyNoItem => Selected is null ? Words.Of("No message of the outbox is at hand.") : null;

    /// <summary>Why the message at hand can not be sent again, or be said to be sent.</summary>
    public string? WhyNotUndecided =>
        WhyNoItem
        ?? (
            Selected is { State: OutboxState.Unknown or OutboxState.Failed }
                ? null
                : Words.Of("It waits to be sent, and will be.")
        );

    public string? WhyNotTakeBack =>
        WhyNoItem
        ?? (
            Selected is { State: OutboxState.Unknown }
                ? Words.Of("It may have been sent: mark it as sent, send it again, or edit it as new.")
                : null
        );

    private OutboxItem? Selected =>
        (_shell.Reader.IsOpen ? _shell.Reader.Key : _shell.List.Selected?.Key) is { } key
            ? _items.GetValueOrDefault(key)
            : null;

    /// <summary>What is shown above the keys; null when there is nothing to say.</summary>
    public ScreenLine? Line
    {
        get
        {
            if (_undoable is { } item && item.Due - _time.GetUtcNow() is { Ticks: > 0 } left)
            {
                string seconds = Math.Ceiling(left.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return ScreenLine
                    .Of(" " + Words.Of($"sending in {seconds} s to {item.To}"), Tone.Notice)
                    .Append(" · ", Tone.Faint)
                    .Append("u", Tone.Accent)
                    .Append(" " + Words.Of("undoes"), Tone.Faint);
            }

            return _mailbox.Outbox.Problem is { } problem
                ? StatusText.WithDoctor(
                    ScreenLine.Of(" " + Words.Of($"not sent: {Words.Of(problem)}"), Tone.Bad),
                    _shell.Doctor.IsThere,
                    _shell.Width
                )
                : null;
        }
    }

    /// <summary>In a word, how an item of the outbox stands; null for other messages.</summary>
    public string? WordOf(MessageKey key) =>
        _items.GetValueOrDefault(key) is { } item ? OutboxWords.Of(item, _time.GetLocalNow()) : null;

    internal void Start()
    {
        _mailbox.Changed += OnMailboxChanged;
        _mailbox.Outbox.ProblemChanged += OnProblemChanged;
        Refresh();
        if (WhyNot is null)
            _ = RunAsync();
    }

    public void Dispose()
    {
        _mailbox.Changed -= OnMailboxChanged;
        _mailbox.Outbox.ProblemChanged -= OnProblemChanged;
        _tick?.Dispose();
        _stop.Cancel();
        _stop.Dispose();
    }

    /// <summary>Puts a draft into the outbox.</summary>
    /// <param name="later">When it is to go out; null: as soon as it can no longer be undone.</param>
    public void Send(ComposePresenter draft, DateTimeOffset? later) =>
        _shell.Tasks.Run(
            "",
            async (_, cancellation) =>
            {
                await draft.FlushAsync();
                DateTimeOffset due = later ?? _time.GetUtcNow() + _undo;
                _untold.Add(draft.Key);
                await _mailbox.Outbox.QueueAsync(draft.Draft, due, cancellation);
                string to = FirstRecipient(draft);
                _shell.Review.Close();
                _shell.Writing.Sent(draft);
                if (later is { } at)
                    _shell.Say(Words.Of($"It goes out at {at:yyyy-MM-dd HH:mm}; until then it waits in the outbox."));
                else
                    Count(draft.Key, to, due);
            }
        );

    /// <summary>Takes back what was sent last, while that is possible.</summary>
    public void Undo()
    {
        if (_undoable is { } item)
            TakeBack(item.Key);
    }

    /// <summary>The message at hand becomes a draft again.</summary>
    public void TakeBackSelected()
    {
        if (Selected is { } item)
            TakeBack(item.Key);
    }

    /// <summary>Sends the message at hand again; one that may have been sent only after a question.</summary>
    public void SendAgain()
    {
        if (Selected is not { } item)
            return;
        if (item.State == OutboxState.Unknown)
            _shell.Question.Ask(
                Words.Of("It may have been sent already. Send it again?"),
                Words.Of("send again"),
                () => Retry(item.Key)
            );
        else
            Retry(item.Key);
    }

    /// <summary>The user knows that it was sent.</summary>
    public void MarkSent()
    {
        if (Selected is { } item)
            _shell.Tasks.Run(
                "",
                async (_, cancellation) =>
                {
                    if (await _mailbox.Outbox.MarkSentAsync(item.Key, cancellation))
                        _shell.Say(Words.Of("Marked as sent: it is in the sent folder."));
                }
            );
    }

    private void Retry(MessageKey key) =>
        _shell.Tasks.Run(
            "",
            async (_, cancellation) =>
            {
                if (!await _mailbox.Outbox.RetryAsync(key, cancellation))
                    return;
                _shell.Say(Words.Of("It is sent again."));
                _untold.Add(key);
                Refresh();
            }
        );

    private void TakeBack(MessageKey key) =>
        _shell.Tasks.Run(
            "",
            async (_, cancellation) =>
            {
                bool isBack = await _mailbox.Outbox.CancelAsync(key, cancellation);
                Forget();
                if (!isBack)
                    _shell.Say(Words.Of("It was sent already."));
                else if (Draft.IsKey(key) || key.Value.Contains(":draft-", StringComparison.Ordinal))
                {
                    _shell.Writing.Resume(key);
                    _shell.Say(Words.Of("It was not sent and is a draft again."));
                }
                else
                    _shell.Say(Words.Of("It was not sent."));
            }
        );

    private static string FirstRecipient(ComposePresenter draft)
    {
        var all = new[] { ComposePart.To, ComposePart.Cc, ComposePart.Bcc }
            .SelectMany(part => AddressList.Parse(draft.Text(part)).Addresses)
            .ToList();
        string first = all is [var one, ..] ? (one.Name.Length > 0 ? one.Name : one.Address) : "";
        return all.Count > 1 ? $"{first} +{all.Count - 1}" : first;
    }

    private void Count(MessageKey key, string to, DateTimeOffset due)
    {
        _undoable = (key, to, due);
        _tick?.Dispose();
        _tick = _time.CreateTimer(_ => _shell.Post(OnTick), null, Tick, Tick);
        OnTick();
    }

    private void OnTick()
    {
        if (!CanUndo)
            Forget();
        Changed?.Invoke(this, EventArgs.Empty);
    }

    private void Forget()
    {
        _undoable = null;
        _tick?.Dispose();
        _tick = null;
        Changed?.Invoke(this, EventArgs.Empty);
    }

    private async Task RunAsync()
    {
        try
        {
            await _mailbox.Outbox.RunAsync(_stop.Token);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The program ends.
        }
        catch (Exception failure) when (Failures.IsExpected(failure))
        {
            _shell.Say(Failures.Sentence(failure));
        }
    }

    private void OnMailboxChanged(object? sender, MailboxChange change) => _shell.Post(Refresh);

    private void OnProblemChanged(object? sender, EventArgs e) =>
        _shell.Post(() => Changed?.Invoke(this, EventArgs.Empty));

    /// <summary>What went out, and what did not, since the last look.</summary>
    private async Task TellAsync(Dictionary<MessageKey, OutboxItem> before, CancellationToken cancellation)
    {
        var waiting = before.Values.Where(old => old.State is OutboxState.Queued or OutboxState.Sending);
        foreach (MessageKey key in waiting.Select(old => old.Key).Union(_untold).ToList())
        {
            OutboxItem? item = _items.GetValueOrDefault(key) ?? await _mailbox.Outbox.FindAsync(key, cancellation);
            if (item is null or { State: OutboxState.Queued or OutboxState.Sending })
                continue;
            _untold.Remove(key);
            string to = item.Recipients.Count > 0 ? item.Recipients[0] : "";
            if (item is { State: OutboxState.Sent })
                _shell.Say(Words.Of($"Sent to {to}."));
            else if (item is { State: OutboxState.Failed })
                _shell.Say(Words.Of($"Not sent to {to}: {Why(item)}"));
            else if (item is { State: OutboxState.Unknown })
                _shell.Say(Words.Of($"Maybe sent to {to}, maybe not: g o shows it."));
        }
    }

    private void Refresh() =>
        _shell.Tasks.Run(
            "",
            async (_, cancellation) =>
            {
                var items = await _mailbox.Outbox.ListAsync(withSent: false, cancellation);
                var before = _items;
                _items = items.ToDictionary(item => item.Key);
                await TellAsync(before, cancellation);
                _shell.List.Redraw();
                Changed?.Invoke(this, EventArgs.Empty);
            }
        );

    private static string? Why(OutboxItem item) => item.Problem is { } problem ? Words.Of(problem) : item.Reply;
}
