using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class SetUp : ICommand
{
    public string Name => "setup";

    public string Title => "set up";

    public string Description =>
        "Connect a bucket: questions, each answer looked at, then the configuration is written";

    public IReadOnlyList<string> Synonyms => ["wizard", "configure", "connect", "account", "mailbox", "add"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [];

    public CommandContexts Contexts => CommandContexts.Mail | CommandContexts.Sidebar;

    public string? WhyDisabled(ShellPresenter shell) => shell.Setup.WhyNot;

    public void Execute(ShellPresenter shell) => shell.Setup.Open();
}
