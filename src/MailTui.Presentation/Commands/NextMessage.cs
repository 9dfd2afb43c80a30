using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class NextMessage : ICommand
{
    public string Name => "next-message";

    public string Title => "next";

    public string Description => "Open the next message";

    public IReadOnlyList<string> Synonyms => ["following", "newer", "older"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("J", CommandContexts.Reader)];

    public int? FooterRank => 30;

    public string? WhyDisabled(ShellPresenter shell) => shell.Messages.WhyNoMessage;

    public void Execute(ShellPresenter shell) => shell.Messages.OpenNeighbour(shell.Keys.Count);
}
