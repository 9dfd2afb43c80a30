using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class Redraw : ICommand
{
    public string Name => "redraw";

    public string Title => "redraw";

    public string Description => "Paint the screen again";

    public IReadOnlyList<string> Synonyms => ["refresh", "repaint", "clear", "screen"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
    [new("^L", CommandContexts.Anywhere | CommandContexts.Compose)];

    public void Execute(ShellPresenter shell) => shell.Terminal.Redraw();
}
