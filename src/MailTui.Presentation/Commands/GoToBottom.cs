using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class GoToBottom : ICommand
{
    public string Name => "bottom";

    public string Title => "end";

    public string Description => "To the end; with a number before it, to that line";

    public IReadOnlyList<string> Synonyms => ["last", "bottom", "oldest"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
    [new("G", CommandContexts.Anywhere), new("End", CommandContexts.Anywhere | CommandContexts.Help)];

    public void Execute(ShellPresenter shell) => shell.Pane.MoveTo((shell.Keys.Counted ?? int.MaxValue) - 1);
}
