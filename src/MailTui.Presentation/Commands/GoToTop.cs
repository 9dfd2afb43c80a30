using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class GoToTop : ICommand
{
    public string Name => "top";

    public string Title => "top";

    public string Description => "To the top";

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
    [new("g g", CommandContexts.Anywhere), new("Home", CommandContexts.Anywhere)];

    public void Execute(ShellPresenter shell) => shell.Pane.MoveTo(0);
}
