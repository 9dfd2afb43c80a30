using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class NextField : ICommand
{
    public string Name => "next-field";

    public string Title => "next field";

    public string Description => "Complete the address, or go to the next field";

    public IReadOnlyList<string> Synonyms => ["tab", "complete", "header"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("Tab", CommandContexts.Compose)];

    public void Execute(ShellPresenter shell) => shell.Writing.Active?.CompleteOrNext(1);
}
