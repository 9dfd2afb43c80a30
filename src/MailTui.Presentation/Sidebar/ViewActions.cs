using MailTui.Core.Mailboxes;
using MailTui.Presentation.Commands;
using MailTui.Presentation.Shell;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Sidebar;

/// <summary>What is done with the sidebar and with saved searches. UI thread.</summary>
public sealed class ViewActions
{
    private readonly ShellPresenter _shell;
    private readonly IMailbox _mailbox;

    internal ViewActions(ShellPresenter shell, IMailbox mailbox) => (_shell, _mailbox) = (shell, mailbox);

    /// <summary>Null: shown where there is room for it.</summary>
    public bool? Wanted { get; private set; }

    public string? WhyNoSearch =>
        _shell.Search.IsFiltered
            ? null
            : Words.Of("Nothing to save: l filters the list, and ^S gives the filter a name.");

    public string? WhyNotForget =>
        _shell.Sidebar.Selected is { Search: not null } ? null : Words.Of("Only a saved search can be forgotten.");

    /// <summary>Hidden, it is shown and has the keys; shown, it gets them; with the keys, it is hidden.</summary>
    public void ToggleSidebar()
    {
        if (_shell.Context == CommandContexts.Sidebar)
        {
            Wanted = false;
            _shell.Focus(CommandContexts.List);
            return;
        }

        Wanted = true;
        _shell.Sidebar.Follow(_shell.List.Query);
        _shell.Focus(CommandContexts.Sidebar);
    }

    /// <summary>The sidebar is left, and shown no longer where it is in the way.</summary>
    public void LeaveSidebar()
    {
        if (_shell.Layout.List.IsEmpty)
            Wanted = null;
        _shell.Focus(CommandContexts.List);
    }

    public void OpenSelected()
    {
        if (_shell.Sidebar.Selected?.Query is not { } query)
            return;
        LeaveSidebar();
        _shell.Navigation.ShowList(query);
    }

    /// <summary>Asks for a name, and keeps the filter under it.</summary>
    public void SaveSearch()
    {
        string[] names = [.. _shell.Sidebar.Entries.Select(entry => entry.Search).OfType<string>()];
        _shell.Prompt.Ask(Words.Of("name of the search") + " ▸ ", names, SaveSearchAs);
    }

    /// <summary>Keeps the filter under a name.</summary>
    public void SaveSearchAs(string name)
    {
        Save(name, _shell.List.Query.Filter.ToString());
        _shell.Say(Words.Of($"Saved as {name}: it stands in the sidebar (B)."));
    }

    public void ForgetSearch()
    {
        if (_shell.Sidebar.Selected is not { Search: { } name, Query: { } query })
            return;
        Save(name, null);
        _shell.Say(Words.Of($"The search {name} ({query.Filter}) is forgotten; no message is."));
    }

    private void Save(string name, string? query) =>
        _shell.Tasks.Run("", (_, cancellation) => _mailbox.SaveSearchAsync(name, query, cancellation));
}
