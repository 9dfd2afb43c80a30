using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class MarkRange : ICommand
{
    public string Name => "mark-range";

    public string Title => "mark range";

    public string Description => "Mark from the message marked last to this one";

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new(",", CommandContexts.List)];

    public string? WhyDisabled(ShellPresenter shell) => shell.Marking.WhyNoRange;

    public void Execute(ShellPresenter shell) => shell.Marking.Range();
}
