using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class FindNext : ICommand
{
    public string Name => "search-next";

    public string Title => "next match";

    public string Description => "The next match of the last search";

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("n", CommandContexts.Mail)];

    public string? WhyDisabled(ShellPresenter shell) => shell.WhyNoMatch;

    public void Execute(ShellPresenter shell) => shell.FindNext(1);
}
