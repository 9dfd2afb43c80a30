using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class RunCommand : ICommand
{
    public string Name => "run";

    public string Title => "run";

    public string Description => "Run the command of the palette; one that must be told more asks for it";

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("Enter", CommandContexts.Palette)];

    public int? FooterRank => 10;

    public void Execute(ShellPresenter shell) => shell.Palette.Accept();
}
