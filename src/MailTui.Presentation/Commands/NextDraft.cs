using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class NextDraft : ICommand
{
    public string Name => "next-draft";

    public string Title => "next draft";

    public string Description => "Another of the drafts that are open";

    public IReadOnlyList<string> Synonyms => ["tab", "switch", "window"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("M-n", CommandContexts.Compose)];

    public string? WhyDisabled(ShellPresenter shell) => shell.Writing.WhyNoOther;

    public void Execute(ShellPresenter shell) => shell.Writing.Next(1);
}
