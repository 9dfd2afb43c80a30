using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class ToggleMark : ICommand
{
    public string Name => "mark";

    public string Title => "mark";

    public string Description => "Mark the message for the next verb, and go on";

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
    [new("t", CommandContexts.List), new("Space", CommandContexts.List)];

    public string? WhyDisabled(ShellPresenter shell) => shell.Messages.WhyNoMessage;

    public void Execute(ShellPresenter shell) => shell.Marking.Toggle();
}
