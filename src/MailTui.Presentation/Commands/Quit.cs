using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class Quit : ICommand
{
    public string Name => "quit";

    public string Title => "quit";

    public string Description => "Quit from anywhere";

    public IReadOnlyList<string> Synonyms => ["exit", "leave", "end", "stop"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
    [new("^Q", CommandContexts.Anywhere | CommandContexts.Choosing), new("^C", CommandContexts.Anywhere)];

    public void Execute(ShellPresenter shell) => shell.Ending.Quit();
}
