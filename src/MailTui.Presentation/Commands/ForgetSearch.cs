using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class ForgetSearch : ICommand
{
    public string Name => "forget-search";

    public string Title => "forget";

    public string Description => "Forget a saved search";

    public IReadOnlyList<string> Synonyms => ["delete", "remove"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
    [new("d", CommandContexts.Sidebar), new("Del", CommandContexts.Sidebar)];

    public int? FooterRank => 30;

    public string? WhyDisabled(ShellPresenter shell) => shell.Views.WhyNotForget;

    public void Execute(ShellPresenter shell) => shell.Views.ForgetSearch();
}
