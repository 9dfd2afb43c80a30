using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Presentation.Commands;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Shell;

/// <summary>From an answer to what it answers. UI thread.</summary>
public sealed class ParentActions
{
    private readonly ShellPresenter _shell;
    private readonly IMailbox _mailbox;

    internal ParentActions(ShellPresenter shell, IMailbox mailbox) => (_shell, _mailbox) = (shell, mailbox);

    /// <summary>Selects it in the list, or opens it where a message is read.</summary>
    public void Go()
    {
        bool reading = _shell.Context == CommandContexts.Reader;
        if (reading && _shell.Reader.Key is { } open)
            Find(open, parent => _shell.Navigation.Open(parent with { Place = null }));
        else
            _shell.List.WithSelected(message => Find(message.Key, Select));
    }

    private void Find(MessageKey key, Action<MessageSummary> found) =>
        _shell.Tasks.Run(
            "",
            async (_, cancellation) =>
            {
                var conversation = await _mailbox.ConversationAsync(key, cancellation);
                if (ParentIn(conversation, key) is { } parent)
                    found(parent);
                else
                    _shell.Say(Words.Of("What this message answers is not here, or it answers nothing."));
            }
        );

    private void Select(MessageSummary parent) =>
        _shell.Tasks.Run(
            "",
            async (_, cancellation) =>
            {
                if (await _mailbox.PositionAsync(_shell.List.Query, parent.Key, cancellation) is not null)
                    _shell.List.Want(parent.Key);
                else
                    _shell.Say(Words.Of($"What it answers lies in {FolderTitle.Of(parent.Folder)}."));
            }
        );

    /// <summary>The conversation is in order, so the parent is the nearest before it that is set in less.</summary>
    private static MessageSummary? ParentIn(IReadOnlyList<MessageSummary> conversation, MessageKey key)
    {
        var before = conversation.TakeWhile(message => message.Key != key).ToList();
        return conversation.FirstOrDefault(message => message.Key == key) is { Place: { } place }
            ? before.LastOrDefault(message => message.Place is { } above && above.Depth < place.Depth)
            : null;
    }
}
