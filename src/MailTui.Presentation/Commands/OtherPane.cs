using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class OtherPane : ICommand
{
    public string Name => "other-pane";

    public string Title => "other pane";

    public string Description => "Between list, message, sidebar and the message being written";

    public IReadOnlyList<string> Synonyms => ["focus", "window", "switch", "split"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
    [
        new("F6", CommandContexts.Mail | CommandContexts.Sidebar | CommandContexts.Compose),
        new("S-Tab", CommandContexts.Mail | CommandContexts.Sidebar),
    ];

    public string? WhyDisabled(ShellPresenter shell) => shell.Layout.Panes.Count < 2 ? "Only one pane is shown." : null;

    public void Execute(ShellPresenter shell)
    {
        var panes = shell.Layout.Panes;
        int next = Enumerable.Range(0, panes.Count).FirstOrDefault(pane => panes[pane] == shell.Context, -1) + 1;
        shell.Focus(panes[next % panes.Count]);
    }
}
