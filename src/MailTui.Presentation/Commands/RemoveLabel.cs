using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class RemoveLabel : ICommand
{
    public string Name => "label-remove";

    public string Title => "remove label";

    public string Description => "Take a label away";

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("-", CommandContexts.Mail)];

    public string? WhyDisabled(ShellPresenter shell) => shell.Messages.WhyNoTarget ?? shell.Labels.WhyNone;

    public void Execute(ShellPresenter shell) => shell.Labels.AskToRemove();
}
