using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class FindPrevious : ICommand
{
    public string Name => "search-previous";

    public string Title => "previous match";

    public string Description => "The match before";

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("N", CommandContexts.Mail)];

    public string? WhyDisabled(ShellPresenter shell) => shell.WhyNoMatch;

    public void Execute(ShellPresenter shell) => shell.FindNext(-1);
}
