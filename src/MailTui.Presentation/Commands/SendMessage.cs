using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class SendMessage : ICommand
{
    public string Name => "send";

    public string Title => "send";

    public string Description => "Send the message";

    public IReadOnlyList<string> Synonyms => ["deliver", "submit", "yes"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
    [new("y", CommandContexts.Review), new("^X", CommandContexts.Review)];

    public int? FooterRank => 1;

    public string? WhyDisabled(ShellPresenter shell) => shell.Review.WhyNotSend;

    public void Execute(ShellPresenter shell) => shell.Review.Send();
}
