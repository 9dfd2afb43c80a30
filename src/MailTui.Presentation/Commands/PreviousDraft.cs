using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class PreviousDraft : ICommand
{
    public string Name => "previous-draft";

    public string Title => "draft before";

    public string Description => "The open draft before";

    public IReadOnlyList<string> Synonyms => ["tab", "switch", "window"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("M-p", CommandContexts.Compose)];

    public string? WhyDisabled(ShellPresenter shell) => shell.Writing.WhyNoOther;

    public void Execute(ShellPresenter shell) => shell.Writing.Next(-1);
}
