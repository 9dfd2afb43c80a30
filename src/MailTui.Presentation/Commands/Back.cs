using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class Back : ICommand
{
    public string Name => "back";

    public string Title => "back";

    public string Description => "Close what is open; in the list alone, quit";

    public IReadOnlyList<string> Synonyms => ["close", "quit", "exit", "leave"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
    [new("q", CommandContexts.Anywhere), new("Left", CommandContexts.Reader)];

    public int? FooterRank => 8;

    public string TitleNow(ShellPresenter shell) => shell.IsListAlone ? "quit" : Title;

    public void Execute(ShellPresenter shell) => shell.Navigation.Back();
}
