using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class ShowHelp : ICommand
{
    public string Name => "help";

    public string Title => "help";

    public string Description => "All keys and what they do";

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
    [
        new("?", CommandContexts.Anywhere & ~CommandContexts.Help),
        new("F1", CommandContexts.Anywhere & ~CommandContexts.Help),
    ];

    public int? FooterRank => 5;

    public void Execute(ShellPresenter shell) => shell.Help.Open(shell, shell.Context);
}
