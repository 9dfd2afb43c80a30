using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class MoveUp : ICommand
{
    public string Name => "move-up";

    public string Title => "up";

    public string Description => "To the previous message; a line up in a message";

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
    [new("k", CommandContexts.Anywhere), new("Up", CommandContexts.Anywhere)];

    public void Execute(ShellPresenter shell) => shell.Pane.MoveBy(-1);
}
