using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class Unmark : ICommand
{
    public string Name => "unmark";

    public string Title => "unmark all";

    public string Description => "Take all marks away";

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("M-t", CommandContexts.List)];

    public string? WhyDisabled(ShellPresenter shell) => shell.Marking.WhyNoMarks;

    public void Execute(ShellPresenter shell) => shell.Marks.Clear();
}
