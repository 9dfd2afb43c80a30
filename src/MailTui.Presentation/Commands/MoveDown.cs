using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class MoveDown : ICommand
{
    public string Name => "move-down";

    public string Title => "down";

    public string Description => "To the next message; a line down in a message";

    public IReadOnlyList<string> Synonyms => ["next", "down", "cursor"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
    [
        new("j", CommandContexts.Anywhere),
        new("Down", CommandContexts.Anywhere | CommandContexts.Choosing),
        new("^N", CommandContexts.Choosing),
    ];

    public void Execute(ShellPresenter shell) => shell.Pane.MoveBy(shell.Keys.Count);
}
