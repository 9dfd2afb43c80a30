using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class ShowHelp : ICommand
{
    public string Name => "help";

    public string Title => "help";

    public string Description => "All keys and what they do";

    public IReadOnlyList<string> Synonyms => ["keys", "bindings", "shortcuts", "manual"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
    [new("?", CommandContexts.Anywhere), new("F1", CommandContexts.Anywhere | CommandContexts.Compose)];

    public int? FooterRank => 5;

    public void Execute(ShellPresenter shell) => shell.Help.Open();
}
