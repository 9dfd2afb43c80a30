using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class Undo : ICommand
{
    public string Name => "undo";

    public string Title => "undo";

    public string Description => "Undo the last change of messages; again: the one before";

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("u", CommandContexts.Mail | CommandContexts.Sidebar)];

    public int? FooterRank => 38;

    public void Execute(ShellPresenter shell) => shell.States.Again(undo: true);
}
