using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class PageDown : ICommand
{
    public string Name => "page-down";

    public string Title => "page";

    public string Description => "A page down";

    public IReadOnlyList<string> Synonyms => ["scroll", "screen"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
    [
        new("PgDn", CommandContexts.Anywhere | CommandContexts.Choosing),
        new("^F", CommandContexts.Anywhere),
        new("Space", CommandContexts.Panel | CommandContexts.Output),
    ];

    public void Execute(ShellPresenter shell) => shell.Pane.MoveByPages(shell.Keys.Count);
}
