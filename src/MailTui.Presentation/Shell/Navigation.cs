using MailTui.Core.Index;
using MailTui.Core.Messages;
using MailTui.Presentation.Commands;

namespace MailTui.Presentation.Shell;

/// <summary>From one thing that is shown to another, and back. UI thread.</summary>
public sealed class Navigation
{
    private readonly ShellPresenter _shell;

    internal Navigation(ShellPresenter shell) => _shell = shell;

    /// <summary>Shows another list, with conversations as in the one before.</summary>
    public void ShowList(MessageListQuery query)
    {
        _shell.Reader.Close();
        _shell.Search.Forget();
        ThreadFolding? threads = _shell.List.Query.Threads is { } folding ? folding with { Exceptions = [] } : null;
        _shell.List.Show(query with { Threads = threads });
        _shell.Sidebar.Follow(_shell.List.Query);
        _shell.Focus(CommandContexts.List);
    }

    /// <summary>Opens a message, or the conversation that its row stands for.</summary>
    public void Open(MessageSummary message)
    {
        _shell.Panel.Close();
        if (message.Place is { IsFolded: true })
            _shell.Reader.OpenConversation(message.Key);
        else
            _shell.Reader.Open(message.Key);
        _shell.Focus(CommandContexts.Reader);
    }

    /// <summary>Closes what is open; in the list alone, ends the program.</summary>
    public void Back()
    {
        if (_shell.IsListAlone)
            _shell.Quit();
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
        else if (_shell.Reader.IsOpen)
        {
            _shell.Reader.Close();
            _shell.Focus(CommandContexts.List);
        }
        else if (_shell.Search.IsFiltered)
            _shell.Search.ClearFilter();
    }
}
