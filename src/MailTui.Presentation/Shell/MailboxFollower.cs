using MailTui.Core.Mailboxes;

namespace MailTui.Presentation.Shell;

/// <summary>Shows what has become of the mailbox, whoever changed it. UI thread.</summary>
internal sealed class MailboxFollower(ShellPresenter shell, IMailbox mailbox) : IDisposable
{
    public void Start() => mailbox.Changed += OnChanged;

    public void Dispose() => mailbox.Changed -= OnChanged;

    /// <summary>Any thread.</summary>
    private void OnChanged(object? sender, MailboxChange change) => shell.Post(() => Show(change));

    private void Show(MailboxChange change)
    {
        if (!change.OnlyFlags)
            shell.Reader.Forget(change.Removed.Concat(change.Updated));
        if (change.Views)
        {
            shell.Sidebar.Refresh();
            return;
        }

        shell.List.Refresh();
        shell.Sidebar.RefreshIfShown();
    }
}
