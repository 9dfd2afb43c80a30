using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class AddLabel : ICommand
{
    public string Name => "label-add";

    public string Title => "add label";

    public string Description => "Add a label";

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("+", CommandContexts.Mail)];

    public string? WhyDisabled(ShellPresenter shell) => shell.Messages.WhyNoTarget;

    public void Execute(ShellPresenter shell) => shell.Labels.AskToAdd();
}
