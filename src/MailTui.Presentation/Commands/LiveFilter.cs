using MailTui.Presentation.Search;
using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class LiveFilter : ICommand
{
    public string Name => "filter";

    public string Title => "filter";

    public string Description => "Show only what matches, narrowing with every key";

    public IReadOnlyList<string> Synonyms => ["limit", "search", "narrow", "query", "show"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
    [new("l", CommandContexts.List), new("\\", CommandContexts.List)];

    public int? FooterRank => 35;

    public CommandArgument? Argument { get; } = new("query", ArgumentKind.Query);

    public void Execute(ShellPresenter shell) => shell.Search.Open(SearchKind.Filter);

    public void Execute(ShellPresenter shell, string argument) => shell.Search.Filter(argument);
}
