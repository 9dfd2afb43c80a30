using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class ShowFix : ICommand
{
    public string Name => "show-fix";

    public string Title => "show";

    public string Description =>
        "What is to be pasted to mend it; where there is nothing to paste, fold or unfold the words";

    public IReadOnlyList<string> Synonyms => ["policy", "paste", "mend", "more"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("Enter", CommandContexts.Checkup)];

    public int? FooterRank => 10;

    public string? WhyDisabled(ShellPresenter shell) => shell.Doctor.WhyNoMore;

    public void Execute(ShellPresenter shell) => shell.Doctor.ShowMore();
}
