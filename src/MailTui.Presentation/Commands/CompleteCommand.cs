using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class CompleteCommand : ICommand
{
    public string Name => "complete";

    public string Title => "complete";

    public string Description => "Complete what is typed in the palette";

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("Tab", CommandContexts.Palette)];

    public int? FooterRank => 12;

    public void Execute(ShellPresenter shell) => shell.Palette.Complete();
}
