using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class HalfPageDown : ICommand
{
    public string Name => "half-page-down";

    public string Title => "half page";

    public string Description => "Half a page down";

    public IReadOnlyList<string> Synonyms => ["scroll"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("^D", CommandContexts.Anywhere)];

    public void Execute(ShellPresenter shell) => shell.Pane.MoveByPages(0.5 * shell.Keys.Count);
}
