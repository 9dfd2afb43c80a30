using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class Unsubscribe : ICommand
{
    public string Name => "unsubscribe";

    public string Title => "unsubscribe";

    public string Description => "Quit the list the message came from; asks first, and says whom it will tell";

    public IReadOnlyList<string> Synonyms => ["list", "newsletter", "leave", "stop"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("Q", CommandContexts.Mail)];

    public int? FooterRank => 70;

    public string? WhyDisabled(ShellPresenter shell) => shell.Outside.Unsubscribing.WhyNot;

    public void Execute(ShellPresenter shell) => shell.Outside.Unsubscribing.Start();
}
