using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class GoToTop : ICommand
{
    public string Name => "top";

    public string Title => "top";

    public string Description => "To the top; with a number before it, to that line";

    public IReadOnlyList<string> Synonyms => ["first", "begin", "home", "newest"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
    [new("g g", CommandContexts.Anywhere), new("Home", CommandContexts.Anywhere | CommandContexts.Help)];

    public void Execute(ShellPresenter shell) => shell.Pane.MoveTo((shell.Keys.Counted ?? 1) - 1);
}
