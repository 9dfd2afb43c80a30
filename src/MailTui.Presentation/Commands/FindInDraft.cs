using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class FindInDraft : ICommand
{
    public string Name => "find-in-draft";

    public string Title => "find";

    public string Description => "Find a word in the text being written";

    public IReadOnlyList<string> Synonyms => ["search"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("^R", CommandContexts.Compose)];

    public CommandArgument? Argument { get; } = new("text", ArgumentKind.Text, Required: true);

    public void Execute(ShellPresenter shell, string argument) => shell.Writing.Tools.Find(argument);

    public void Execute(ShellPresenter shell) => shell.Writing.Tools.AskToFind();
}
