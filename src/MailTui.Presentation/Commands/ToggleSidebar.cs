using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class ToggleSidebar : ICommand
{
    public string Name => "sidebar";

    public string Title => "sidebar";

    public string Description => "Folders, labels and saved searches beside the list";

    public IReadOnlyList<string> Synonyms => ["folders", "labels", "panel", "mailboxes"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("B", CommandContexts.Mail | CommandContexts.Sidebar)];

    public int? FooterRank => 55;

    public void Execute(ShellPresenter shell) => shell.Views.ToggleSidebar();
}
