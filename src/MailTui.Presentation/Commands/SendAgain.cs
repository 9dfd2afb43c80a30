using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class SendAgain : ICommand
{
    public string Name => "send-again";

    public string Title => "send again";

    public string Description => "Send a message of the outbox again, now";

    public IReadOnlyList<string> Synonyms => ["retry", "resend", "outbox", "flush"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("X r", CommandContexts.Mail)];

    public int? FooterRank => 12;

    public string? WhyDisabled(ShellPresenter shell) => shell.Sending.WhyNoItem;

    public void Execute(ShellPresenter shell) => shell.Sending.SendAgain();
}
