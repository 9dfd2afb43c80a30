using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class OpenMailbox : ICommand
{
    public string Name => "open-mailbox";

    public string Title => "open";

    public string Description => "Open the mailbox that was set up";

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("o", CommandContexts.Setup)];

    public int? FooterRank => 10;

    public string? WhyDisabled(ShellPresenter shell) => shell.Setup.WhyNotWritten;

    public void Execute(ShellPresenter shell) => shell.Setup.OpenMailbox();
}
