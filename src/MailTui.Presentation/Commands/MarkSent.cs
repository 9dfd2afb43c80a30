using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class MarkSent : ICommand
{
    public string Name => "mark-sent";

    public string Title => "mark as sent";

    public string Description => "You know that it was sent: put it into the sent folder";

    public IReadOnlyList<string> Synonyms => ["delivered", "outbox", "unknown"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("X s", CommandContexts.Mail)];

    public int? FooterRank => 13;

    public string? WhyDisabled(ShellPresenter shell) => shell.Sending.WhyNotUndecided;

    public void Execute(ShellPresenter shell) => shell.Sending.MarkSent();
}
