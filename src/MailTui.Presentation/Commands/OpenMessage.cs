using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class OpenMessage : ICommand
{
    public string Name => "open";

    public string Title => "open";

    public string Description => "Open the message";

    public IReadOnlyList<string> Synonyms => ["read", "view", "show", "enter"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
    [new("Enter", CommandContexts.List), new("Right", CommandContexts.List)];

    public int? FooterRank => 10;

    public string? WhyDisabled(ShellPresenter shell) => shell.Messages.WhyNoMessage;

    public void Execute(ShellPresenter shell) => shell.Messages.OpenSelected();
}
