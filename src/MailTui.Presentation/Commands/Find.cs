using MailTui.Presentation.Search;
using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class Find : ICommand
{
    public string Name => "search";

    public string Title => "search";

    public string Description => "Search in the list, or in the message that is read";

    public IReadOnlyList<string> Synonyms => ["find", "look"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("/", CommandContexts.Mail)];

    public int? FooterRank => 42;

    public CommandArgument? Argument { get; } = new("query", ArgumentKind.Query);

    public void Execute(ShellPresenter shell) =>
        shell.Search.Open(shell.Context == CommandContexts.Reader ? SearchKind.Message : SearchKind.List);

    public void Execute(ShellPresenter shell, string argument) =>
        shell.Search.Find(argument, inMessage: shell.Context == CommandContexts.Reader);
}
