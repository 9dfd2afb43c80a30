using MailTui.Core.Index;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Presentation.Commands;
using MailTui.Presentation.Reader;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Shell;

/// <summary>What is done with the messages at hand: the open one where one is read, else the selected one. UI thread.</summary>
public sealed class MessageActions
{
    private readonly ShellPresenter _shell;
    private readonly AttachmentSaver _saver;
    private int _direction = 1;

    internal MessageActions(ShellPresenter shell, IMailbox mailbox, string downloads)
    {
        _shell = shell;
        _saver = new(mailbox, shell.Tasks, downloads, shell.Say);
        shell.Reader.Opened += (_, key) => OnOpened(key);
    }

    public string? WhyNoMessage =>
        (_shell.Context == CommandContexts.Reader ? _shell.Reader.IsOpen : _shell.List.MayHaveRows)
            ? null
            : Words.Of("There is no message here.");

    /// <summary>Why there is nothing to do a verb to.</summary>
    public string? WhyNoTarget => _shell.Marks.Count > 0 ? null : WhyNoMessage;

    public string? WhyNoThread =>
        _shell.Context == CommandContexts.Reader
            ? _shell.Reader.IsConversation
                ? null
                : Words.Of("One message is read; Enter on a folded conversation reads all of it.")
            : _shell.List.Query.Threads is null
                ? Words.Of("The list is message by message; z t shows conversations.")
                : WhyNoMessage;

    public string? WhyNotInThread =>
        WhyNoThread
        ?? (
            _shell.Context == CommandContexts.Reader || _shell.List.Selected is not { Place.Count: 1 }
                ? null
                : Words.Of("This message is alone in its conversation.")
        );

    public string? WhyNoAttachments =>
        _shell.Reader.WhyNoDocument
        ?? (
            _shell.Reader.Document is { } document && document.Parts.Any(part => part.IsListed)
                ? null
                : Words.Of("This message has no attachments.")
        );

    public void SavePart()
    {
        if (_shell.Reader.Key is { } key && _shell.Panel.SelectedPart is { } part)
            _saver.Save(key, part.Index);
    }

    public void SaveAttachments()
    {
        if (_shell.Reader.Key is { } key)
            _saver.Save(key, part: null);
    }

    /// <summary>Does something with the message at hand: the open one where one is read, else the selected one.</summary>
    public void WithTarget(Action<MessageKey> act)
    {
        if (_shell.Context == CommandContexts.Reader && _shell.Reader.Key is { } open)
            act(open);
        else
            _shell.List.WithSelected(message => act(message.Key));
    }

    public void OpenSelected() => _shell.List.WithSelected(_shell.Navigation.Open);

    /// <summary>Opens a message further down the conversation, or the list, or up where negative.</summary>
    public void OpenNeighbour(int messages)
    {
        if (_shell.Reader.MoveToMessage(messages) is var beyond and not 0)
            OpenNextRow(beyond);
    }

    private void OpenNextRow(int rows)
    {
        int before = _shell.List.SelectedRow;
        _direction = Math.Sign(rows);
        _shell.List.MoveBy(rows);
        if (_shell.List.SelectedRow == before)
            _shell.Say(rows > 0 ? Words.Of("This is the last message.") : Words.Of("This is the first message."));
        else
            OpenSelected();
    }

    /// <summary>A page further; at the end of a message, the next one.</summary>
    public void ReadOn()
    {
        if (_shell.Reader.AtEnd)
            OpenNextRow(1);
        else
            _shell.Pane.MoveByPages(1);
    }

    /// <summary>
    /// To the next unread message, in another folder when there is none here; it is opened when one is being read.
    /// </summary>
    public void NextUnread()
    {
        bool reading = _shell.Context == CommandContexts.Reader;
        _shell.List.SelectNextUnread(Found, () => _shell.Navigation.ToUnread(Found));

        void Found(MessageSummary message)
        {
            if (reading)
                _shell.Navigation.Open(message);
        }
    }

    public void CopySender() =>
        _shell.List.WithSelected(message =>
        {
            if (message.Envelope.From is [var from, ..])
                _shell.Terminal.Copy(from.Address, Words.Of("The address"));
            else
                _shell.Say(Words.Of("The message names no sender."));
        });

    public void CopyMessageKey() =>
        _shell.List.WithSelected(message => _shell.Terminal.Copy(message.Key.Value, Words.Of("The key")));

    /// <summary>The conversation at hand as one row, or a row for each message; of the reader, the message at the top.</summary>
    /// <param name="folded">Null: the other way.</param>
    public void Fold(bool? folded)
    {
        if (_shell.Context == CommandContexts.Reader)
            _shell.Reader.ToggleFold();
        else
            _shell.List.Fold(folded);
    }

    /// <summary>The same for all that are there; null: folded where they are not.</summary>
    public void FoldAll(bool? folded)
    {
        if (_shell.Context == CommandContexts.Reader)
            _shell.Reader.FoldAll(folded ?? !_shell.Reader.HasFolded);
        else
            _shell.List.Refold(
                folded ?? _shell.List.Query.Threads is not { Folded: true }
                    ? ThreadFolding.AllFolded
                    : ThreadFolding.AllUnfolded
            );
    }

    /// <summary>Conversations, or message by message.</summary>
    public void ToggleThreads() =>
        _shell.List.Refold(_shell.List.Query.Threads is null ? ThreadFolding.AllFolded : null);

    private void OnOpened(MessageKey key)
    {
        if (!_shell.Preview.Withholds(key))
            MarkSeen(key);
        int row = _shell.List.SelectedRow;
        _shell.Reader.Expect(
            new[] { _shell.List[row + _direction], _shell.List[row + (2 * _direction)] }.OfType<MessageSummary>()
        );
    }

    internal void MarkSeen(MessageKey key)
    {
        if (_shell.List.Selected is not { Unread: false } selected || selected.Key != key)
            _shell.States.Note(key, StateField.Seen);
    }
}
