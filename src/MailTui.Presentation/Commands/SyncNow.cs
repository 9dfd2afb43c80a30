using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class SyncNow : ICommand
{
    public string Name => "sync";

    public string Title => "sync";

    public string Description => "Look for new mail now";

    public IReadOnlyList<string> Synonyms =>
        ["fetch", "refresh", "check", "receive", "reload", "update", "new", "poll"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
    [new("F5", CommandContexts.Mail), new("$", CommandContexts.Mail)];

    public int? FooterRank => 55;

    public string? WhyDisabled(ShellPresenter shell) => shell.Sync.WhyNotNow;

    public void Execute(ShellPresenter shell) => shell.Sync.RunNow();
}
