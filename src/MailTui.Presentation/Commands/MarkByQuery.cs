using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class MarkByQuery : ICommand
{
    public string Name => "mark-query";

    public string Title => "mark matches";

    public string Description => "Mark everything in the list that a query finds";

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("T", CommandContexts.List)];

    public string? WhyDisabled(ShellPresenter shell) => shell.Messages.WhyNoMessage;

    public void Execute(ShellPresenter shell) => shell.Marking.AskForQuery();
}
