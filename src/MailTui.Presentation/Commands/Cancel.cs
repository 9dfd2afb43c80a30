using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class Cancel : ICommand
{
    public string Name => "close";

    public string Title => "close";

    public string Description => "Close what is open";

    public IReadOnlyList<string> Synonyms => ["cancel", "escape", "back"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
    [
        new("Esc", CommandContexts.Anywhere | CommandContexts.Choosing),
        new("^G", CommandContexts.Choosing),
        new("^C", CommandContexts.Choosing),
        new("F1", CommandContexts.Help),
    ];

    public string TitleNow(ShellPresenter shell) => shell.Context == CommandContexts.Answer ? "back" : Title;

    /// <summary>Elsewhere, <see cref="Back"/> says it.</summary>
    public int? FooterRankIn(CommandContexts context) => (context & CommandContexts.Choosing) != 0 ? 8 : null;

    public void Execute(ShellPresenter shell) => shell.Navigation.Close();
}
