using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class HalfPageUp : ICommand
{
    public string Name => "half-page-up";

    public string Title => "half page up";

    public string Description => "Half a page up";

    public IReadOnlyList<string> Synonyms => ["scroll"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("^U", CommandContexts.Anywhere)];

    public void Execute(ShellPresenter shell) => shell.Pane.MoveByPages(-0.5 * shell.Keys.Count);
}
