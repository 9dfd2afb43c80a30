using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class ShowTexts : ICommand
{
    public string Name => "setup-texts";

    public string Title => "texts to paste";

    public string Description => "What has to be pasted into AWS and the DNS: policies, receipt rule, records";

    public IReadOnlyList<string> Synonyms => ["policy", "rule", "dns", "iam", "records"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
    [new("p", CommandContexts.Setup), new("F2", CommandContexts.Setup | CommandContexts.Answer)];

    public int? FooterRank => 20;

    public string? WhyDisabled(ShellPresenter shell) => shell.Setup.WhyNoTexts;

    public void Execute(ShellPresenter shell) => shell.Setup.ShowTexts();
}
