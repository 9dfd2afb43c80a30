using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class MarkByQuery : ICommand
{
    public string Name => "mark-query";

    public string Title => "mark matches";

    public string Description => "Mark everything in the list that a query finds";

    public IReadOnlyList<string> Synonyms => ["select", "tag", "pattern", "matching", "all"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("T", CommandContexts.List)];

    public string? WhyDisabled(ShellPresenter shell) => shell.Messages.WhyNoMessage;

    public CommandArgument? Argument { get; } = new("query", ArgumentKind.Query, Required: true);

    public void Execute(ShellPresenter shell) => shell.Marking.AskForQuery();

    public void Execute(ShellPresenter shell, string argument) => shell.Marking.ByQuery(argument);
}
