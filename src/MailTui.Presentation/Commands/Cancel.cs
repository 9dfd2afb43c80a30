using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class Cancel : ICommand
{
    public string Name => "close";

    public string Title => "close";

    public string Description => "Close what is open";

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("Esc", CommandContexts.Anywhere)];

    public void Execute(ShellPresenter shell) => shell.Navigation.Close();
}
