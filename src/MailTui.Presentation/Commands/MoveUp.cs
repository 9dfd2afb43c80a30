using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class MoveUp : ICommand
{
    public string Name => "move-up";

    public string Title => "up";

    public string Description => "To the previous message; a line up in a message";

    public IReadOnlyList<string> Synonyms => ["previous", "up", "cursor"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
    [
        new("k", CommandContexts.Anywhere),
        new("Up", CommandContexts.Anywhere | CommandContexts.Choosing),
        new("^P", CommandContexts.Choosing),
    ];

    public void Execute(ShellPresenter shell) => shell.Pane.MoveBy(-shell.Keys.Count);
}
