using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class CheckMailbox : ICommand
{
    public string Name => "check-mailbox";

    public string Title => "doctor";

    public string Description =>
        "Open the mailbox that was set up, and look whether everything that it needs is in order";

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("d", CommandContexts.Setup)];

    public int? FooterRank => 12;

    public string? WhyDisabled(ShellPresenter shell) => shell.Setup.WhyNotWritten;

    public void Execute(ShellPresenter shell) => shell.Setup.RunDoctor();
}
