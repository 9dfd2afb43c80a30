using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class SendLater : ICommand
{
    public string Name => "send-later";

    public string Title => "send later";

    public string Description => "Send the message at a time of your choice: 18:00, tomorrow 9:00, +2h";

    public IReadOnlyList<string> Synonyms => ["schedule", "delay", "time", "queue"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("l", CommandContexts.Review)];

    public int? FooterRank => 6;

    public string? WhyDisabled(ShellPresenter shell) => shell.Review.WhyNotSend;

    public CommandArgument? Argument { get; } = new("time", ArgumentKind.Text, Required: true);

    public void Execute(ShellPresenter shell, string argument) => shell.Review.SendAt(argument);

    public void Execute(ShellPresenter shell) => shell.Review.AskWhen();
}
