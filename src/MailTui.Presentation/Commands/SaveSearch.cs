using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class SaveSearch : ICommand
{
    public string Name => "save-search";

    public string Title => "save search";

    public string Description => "Give the filter of the list a name";

    public IReadOnlyList<string> Synonyms => ["bookmark", "smart", "folder", "query", "virtual"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("^S", CommandContexts.List)];

    public string? WhyDisabled(ShellPresenter shell) => shell.Views.WhyNoSearch;

    public CommandArgument? Argument { get; } = new("name", ArgumentKind.Text, Required: true);

    public void Execute(ShellPresenter shell) => shell.Views.SaveSearch();

    public void Execute(ShellPresenter shell, string argument) => shell.Views.SaveSearchAs(argument);
}
