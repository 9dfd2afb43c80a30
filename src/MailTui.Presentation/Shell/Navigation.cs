using MailTui.Core.Index;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Presentation.Commands;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Shell;

/// <summary>From one thing that is shown to another, and back. UI thread.</summary>
public sealed class Navigation
{
    private readonly ShellPresenter _shell;

    /// <summary>Folders in which unread mail is looked for, the likeliest first.</summary>
    private static readonly MessageFolder[] s_unread = [MessageFolder.Inbox, MessageFolder.Archive, MessageFolder.Sent];

    private readonly IMailbox _mailbox;
    private ThreadFolding? _threads;

    internal Navigation(ShellPresenter shell, IMailbox mailbox) => (_shell, _mailbox) = (shell, mailbox);

    /// <summary>Shows another list, with conversations as in the one before.</summary>
    public void ShowList(MessageListQuery query)
    {
        _shell.Reader.Close();
        _shell.Search.Forget();
        _shell.Marks.Clear();
        if (!IsSingle(_shell.List.Query.Folder))
            _threads = _shell.List.Query.Threads is { } folding ? folding with { Exceptions = [] } : null;
        _shell.List.Show(query with { Threads = IsSingle(query.Folder) ? null : _threads });
        _shell.Sidebar.Follow(_shell.List.Query);
        _shell.Focus(CommandContexts.List);
    }

    /// <summary>Conversations together from now on, or message by message; where that is so already, nothing changes.</summary>
    public void ShowThreads(bool together)
    {
        if (together == _shell.Threads)
            return;
        _shell.Threads = together;
        _shell.List.Refold(together ? ThreadFolding.AllFolded : null);
    }

    /// <summary>What is not sent yet is seen one by one: each is opened and stands for itself.</summary>
    private static bool IsSingle(MessageFolder? folder) => folder is MessageFolder.Drafts or MessageFolder.Outbox;

    /// <summary>To the first unread message of another folder.</summary>
    /// <param name="found">Gets it.</param>
    public void ToUnread(Action<MessageSummary> found) =>
        _shell.Tasks.Run(
            "",
            async (_, cancellation) =>
            {
                var folders = (await _mailbox.ViewsAsync(cancellation)).Folders;
                var others = s_unread
                    .Where(folder =>
                        (folder != _shell.List.Query.Folder || _shell.Search.IsFiltered)
                        && folders.TryGetValue(folder, out var counts)
                        && counts.Unread > 0
                    )
                    .ToList();
                if (others.Count == 0)
                {
                    _shell.Say(Words.Of("Everything is read."));
                    return;
                }

                ShowList(new(others[0], MailboxQuery.Everything));
                _shell.Say(Words.Of($"The next unread message is in {FolderTitle.Of(others[0])}."));
                _shell.List.SelectNextUnread(found, () => { }, fromTop: true);
            }
        );

    /// <summary>The pane that has the keys when nothing is written any more.</summary>
    internal CommandContexts Underneath => _shell.Reader.IsOpen ? CommandContexts.Reader : CommandContexts.List;

    /// <summary>Opens a message, or the conversation that its row stands for; with a draft, one goes on writing.</summary>
    public void Open(MessageSummary message)
    {
        if (message is { Source: RowSource.Unsent, Folder: MessageFolder.Drafts })
        {
            _shell.Writing.Resume(message.Key);
            return;
        }

        _shell.Panel.Close();
        if (_shell.Preview.Opens(message))
            Load(message);
        _shell.Focus(CommandContexts.Reader);
    }

    /// <summary>The reader shows it from now on; the keys stay where they are.</summary>
    internal void Load(MessageSummary message)
    {
        if (message.Place is { IsFolded: true })
            _shell.Reader.OpenConversation(message.Key);
        else
            _shell.Reader.Open(message.Key);
    }

    /// <summary>Closes what is open; in the list alone, ends the program.</summary>
    public void Back()
    {
        if (_shell.IsListAlone)
            _shell.Ending.Quit();
        else
            Close();
    }

    /// <summary>Closes what is open.</summary>
    public void Close()
    {
        if (_shell.Overlay is { } overlay)
            overlay.Close();
        else if (_shell.Context == CommandContexts.Sidebar)
            _shell.Views.LeaveSidebar();
        else if (_shell.Reader.ShowsPart)
            _shell.Reader.ViewPart(null);
        else if (_shell.Preview.IsOn && _shell.Context == CommandContexts.Reader)
            _shell.Focus(CommandContexts.List);
        else if (_shell.Reader.IsOpen && !_shell.Preview.IsOn)
        {
            _shell.Reader.Close();
            _shell.Focus(CommandContexts.List);
        }
        else if (_shell.Marks.Count > 0)
            _shell.Marks.Clear();
        else if (_shell.Search.IsFiltered)
            _shell.Search.ClearFilter();
    }
}
