using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class OpenView : ICommand
{
    public string Name => "open-view";

    public string Title => "show";

    public string Description => "Show what the line stands for";

    public IReadOnlyList<string> Synonyms => ["folder", "label", "go"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
    [new("Enter", CommandContexts.Sidebar), new("Right", CommandContexts.Sidebar)];

    public int? FooterRank => 10;

    public void Execute(ShellPresenter shell) => shell.Views.OpenSelected();
}
