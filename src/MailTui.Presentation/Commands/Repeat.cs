using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class Repeat : ICommand
{
    public string Name => "repeat";

    public string Title => "repeat";

    public string Description => "The last change of messages once more, here";

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new(".", CommandContexts.Mail)];

    public string? WhyDisabled(ShellPresenter shell) => shell.Messages.WhyNoTarget ?? shell.States.WhyNothingToRepeat;

    public void Execute(ShellPresenter shell) => shell.States.Repeat();
}
