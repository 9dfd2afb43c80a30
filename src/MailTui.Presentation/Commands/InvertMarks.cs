using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class InvertMarks : ICommand
{
    public string Name => "mark-invert";

    public string Title => "invert marks";

    public string Description => "Mark what is not marked, and the other way; without marks: mark all";

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("~", CommandContexts.List)];

    public string? WhyDisabled(ShellPresenter shell) => shell.Messages.WhyNoMessage;

    public void Execute(ShellPresenter shell) => shell.Marking.Invert();
}
