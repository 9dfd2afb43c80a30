using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class Pipe : ICommand
{
    public string Name => "pipe";

    public string Title => "pipe";

    public string Description => "Give the message, or the selected part, to a command of your shell";

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("|", CommandContexts.Mail | CommandContexts.Parts)];

    public int? FooterRank => 68;

    public string? WhyDisabled(ShellPresenter shell) =>
        shell.Context == CommandContexts.List ? shell.Messages.WhyNoMessage : shell.Reader.WhyNoDocument;

    public void Execute(ShellPresenter shell) => shell.Outside.Piping.Start();
}
