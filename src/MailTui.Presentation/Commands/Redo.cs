using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class Redo : ICommand
{
    public string Name => "redo";

    public string Title => "redo";

    public string Description => "Do again what was undone";

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("^R", CommandContexts.Mail | CommandContexts.Sidebar)];

    public void Execute(ShellPresenter shell) => shell.States.Again(undo: false);
}
