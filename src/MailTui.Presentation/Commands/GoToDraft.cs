using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class GoToDraft : ICommand
{
    public string Name => "to-draft";

    public string Title => "to the draft";

    public string Description => "To the message that is being written";

    public IReadOnlyList<string> Synonyms => ["compose", "window", "return"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
    [new("g m", CommandContexts.Mail | CommandContexts.Sidebar)];

    public string? WhyDisabled(ShellPresenter shell) => shell.Writing.WhyNoDraft;

    public void Execute(ShellPresenter shell) => shell.Focus(CommandContexts.Compose);
}
