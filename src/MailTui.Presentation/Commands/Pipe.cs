using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class Pipe : ICommand
{
    public string Name => "pipe";

    public string Title => "pipe";

    public string Description => "Give the message, or the selected part, to a command of your shell";

    public IReadOnlyList<string> Synonyms => ["shell", "command", "external", "filter"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("|", CommandContexts.Mail | CommandContexts.Parts)];

    public int? FooterRank => 68;

    public string? WhyDisabled(ShellPresenter shell) =>
        shell.Context == CommandContexts.List ? shell.Messages.WhyNoMessage : shell.Reader.WhyNoDocument;

    public CommandArgument? Argument { get; } = new("command", ArgumentKind.Text, Required: true);

    public void Execute(ShellPresenter shell) => shell.Outside.Piping.Start();

    public void Execute(ShellPresenter shell, string argument) => shell.Outside.Piping.Start(argument);
}
