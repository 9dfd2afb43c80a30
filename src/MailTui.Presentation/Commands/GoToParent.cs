using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class GoToParent : ICommand
{
    public string Name => "parent";

    public string Title => "parent";

    public string Description => "To the message that this one answers";

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("P", CommandContexts.Mail)];

    public string? WhyDisabled(ShellPresenter shell) => shell.Messages.WhyNoMessage;

    public void Execute(ShellPresenter shell) => shell.Parent.Go();
}
