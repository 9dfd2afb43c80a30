using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class Reopen : ICommand
{
    public string Name => "reopen";

    public string Title => "reopen";

    public string Description => "Open the mailboxes anew, as the configuration names them now";

    public IReadOnlyList<string> Synonyms => ["restart", "reload", "configuration", "mailboxes"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [];

    public CommandContexts Contexts => CommandContexts.Anywhere | CommandContexts.Compose;

    public void Execute(ShellPresenter shell) => shell.Ending.Reopen(null);
}
