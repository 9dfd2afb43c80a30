using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Core.State;
using MailTui.Presentation.Commands;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Shell;

/// <summary>
/// What is done to the state of messages: of the marked ones where some are, else of the one at hand. The selection goes on
/// at once, so that the next key means the next message; the change itself is made in the background. UI thread.
/// </summary>
public sealed class StateActions
{
    private readonly ShellPresenter _shell;
    private readonly IMailbox _mailbox;
    private (StateVerb Verb, bool Conversation)? _last;

    internal StateActions(ShellPresenter shell, IMailbox mailbox) => (_shell, _mailbox) = (shell, mailbox);

    public string? WhyNothingToRepeat =>
        _last is null ? Words.Of("Nothing was done yet that could be repeated.") : null;

    /// <summary>Why nothing can be put there, from where the list is.</summary>
    public string? WhyNotTo(MessageFolder folder) =>
        _shell.Messages.WhyNoTarget
        ?? (
            _shell.List.Query.Folder == MessageFolder.Outbox
                ? Words.Of("What waits to be sent stays here; X c takes it back.")
                : null
        )
        ?? (_shell.List.Query.Folder == folder ? Words.Of($"This is {FolderTitle.Of(folder)} already.") : null);

    /// <summary>Does it.</summary>
    /// <param name="conversation">To whole conversations; else where a row that stands for one means all of it.</param>
    public void Do(StateVerb verb, bool conversation)
    {
        _last = (verb, conversation);
        if (_shell.Marks.Count > 0 && _shell.Context != CommandContexts.Reader)
        {
            MessageKey[] marked = [.. _shell.Marks.Keys];
            if (Leaves(verb))
                _shell.List.StepOver(message => _shell.Marks.Contains(message.Key));
            _shell.Marks.Clear();
            Run(new StateAction(verb.Name, marked, verb.Changes) { Conversations = conversation });
        }
        else if (_shell.Context == CommandContexts.Reader && _shell.Reader.Key is { } open)
            DoWhileReading(verb, open, conversation);
        else if (_shell.Keys.Count is > 1 and var rows && _shell.Context == CommandContexts.List)
            DoToRows(verb, Math.Min(rows, _shell.List.Total - _shell.List.SelectedRow), conversation);
        else
            _shell.List.WithSelected(message => DoInList(verb, message, conversation));
    }

    /// <summary>The verb that was used last, on what is at hand now.</summary>
    public void Repeat()
    {
        if (_last is { } last)
            Do(last.Verb, last.Conversation);
    }

    /// <summary>Comes with reading: it is no step to undo, and says nothing.</summary>
    public void Note(MessageKey key, StateField field) =>
        _shell.Tasks.Run(
            "",
            (_, cancellation) =>
                _mailbox.ApplyAsync(
                    new(field.ToString(), [key], [FieldChange.Set(field)]) { IsStep = false },
                    cancellation
                )
        );

    /// <summary>Undoes the last step, or does again what was undone last.</summary>
    public void Again(bool undo)
    {
        if (undo && _shell.Sending.CanUndo)
        {
            _shell.Sending.Undo();
            return;
        }

        _shell.Tasks.Run(
            "",
            async (_, cancellation) =>
            {
                var outcome = undo ? await _mailbox.UndoAsync(cancellation) : await _mailbox.RedoAsync(cancellation);
                _shell.Say(StateWords.Again(outcome, undo));
                if (outcome is { OnlyFlags: false, Changed: [var first, ..] })
                    _shell.List.Want(first);
            }
        );
    }

    private void DoInList(StateVerb verb, MessageSummary message, bool conversation)
    {
        bool all = conversation || (verb.TakesRows && message.Place is { IsFolded: true });
        if (Leaves(verb))
            _shell.List.StepOver(row =>
                row.Key == message.Key || (all && row.ThreadId == message.ThreadId && row.Place is not null)
            );
        Run(new StateAction(verb.Name, [message.Key], verb.Changes) { Conversations = all });
    }

    /// <summary>To the selected row and those below it.</summary>
    private void DoToRows(StateVerb verb, int rows, bool conversation)
    {
        var (query, first) = (_shell.List.Query, _shell.List.SelectedRow);
        if (Leaves(verb))
            _shell.List.MoveTo(first + rows < _shell.List.Total ? first + rows : first - 1);
        _shell.Tasks.Run(
            "",
            async (_, cancellation) =>
            {
                var keys = new HashSet<MessageKey>();
                foreach (var message in await _mailbox.ListAsync(query, first, rows, cancellation))
                {
                    keys.Add(message.Key);
                    if (verb.TakesRows && message.Place is { IsFolded: true })
                        keys.UnionWith(await _shell.Marking.ConversationAsync(message, cancellation));
                }

                Run(new StateAction(verb.Name, [.. keys], verb.Changes) { Conversations = conversation });
            }
        );
    }

    /// <summary>A conversation that is read is one row of the list: what moves it moves all of it.</summary>
    private void DoWhileReading(StateVerb verb, MessageKey open, bool conversation)
    {
        bool all = conversation || (verb is { TakesRows: true, Moves: true } && _shell.Reader.IsConversation);
        if (Leaves(verb))
        {
            var read = _shell.List.Selected;
            bool more = _shell.List.StepOver(row =>
                row.Key == open
                || row.Key == read?.Key
                || (all && row.ThreadId == read?.ThreadId && row.Place is not null)
            );
            if (more)
                _shell.Messages.OpenSelected();
            else
                _shell.Navigation.Close();
        }

        Run(new StateAction(verb.Name, [open], verb.Changes) { Conversations = all });
    }

    /// <summary>What it is done to is no longer in the list afterwards.</summary>
    private bool Leaves(StateVerb verb) =>
        verb.Moves
        && (
            _shell.List.Query.Folder is { } folder
                ? verb.Target != folder
                : verb.Target is MessageFolder.Trash or MessageFolder.Spam && !_shell.Search.IsFiltered
        );

    private void Run(StateAction action) =>
        _shell.Tasks.Run(
            action.Keys.Count > 1 ? StateWords.Doing(action.Verb, action.Keys.Count) : "",
            async (_, cancellation) => _shell.Say(StateWords.Done(await _mailbox.ApplyAsync(action, cancellation)))
        );
}
