using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class PageUp : ICommand
{
    public string Name => "page-up";

    public string Title => "page up";

    public string Description => "A page up";

    public IReadOnlyList<string> Synonyms => ["scroll", "screen"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
    [new("PgUp", CommandContexts.Anywhere | CommandContexts.Choosing), new("^B", CommandContexts.Anywhere)];

    public void Execute(ShellPresenter shell) => shell.Pane.MoveByPages(-shell.Keys.Count);
}
