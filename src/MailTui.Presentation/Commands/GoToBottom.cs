using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class GoToBottom : ICommand
{
    public string Name => "bottom";

    public string Title => "end";

    public string Description => "To the end";

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
    [new("G", CommandContexts.Anywhere), new("End", CommandContexts.Anywhere)];

    public void Execute(ShellPresenter shell) => shell.Pane.MoveTo(int.MaxValue);
}
