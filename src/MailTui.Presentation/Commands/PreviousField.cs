using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class PreviousField : ICommand
{
    public string Name => "previous-field";

    public string Title => "field before";

    public string Description => "To the field before";

    public IReadOnlyList<string> Synonyms => ["tab", "header"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("S-Tab", CommandContexts.Compose)];

    public void Execute(ShellPresenter shell) => shell.Writing.Active?.CompleteOrNext(-1);
}
