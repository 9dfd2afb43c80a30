using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class PreviousMessage : ICommand
{
    public string Name => "previous-message";

    public string Title => "previous";

    public string Description => "Open the previous message";

    public IReadOnlyList<string> Synonyms => ["before"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("K", CommandContexts.Reader)];

    public string? WhyDisabled(ShellPresenter shell) => shell.Messages.WhyNoMessage;

    public void Execute(ShellPresenter shell) => shell.Messages.OpenNeighbour(-shell.Keys.Count);
}
