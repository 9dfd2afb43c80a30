using MailTui.Presentation.Shell;
using MailTui.Presentation.Text;

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

    public string? WhyDisabled(ShellPresenter shell) =>
        shell.Arrangement.Panes.Count() < 2 ? Words.Of("Only one pane is shown.") : null;

    public void Execute(ShellPresenter shell)
    {
        CommandContexts[] panes = [.. shell.Arrangement.Panes];
        int next = Array.IndexOf(panes, shell.Context) + 1;
        shell.Focus(panes[next % panes.Length]);
    }
}
