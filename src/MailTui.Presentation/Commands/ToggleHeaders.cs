using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class ToggleHeaders : ICommand
{
    public string Name => "headers";

    public string Title => "headers";

    public string Description => "All header fields of the message, or the usual ones";

    public IReadOnlyList<string> Synonyms => ["full", "source", "fields", "received", "raw"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("H", CommandContexts.Reader)];

    public int? FooterRank => 45;

    public string? WhyDisabled(ShellPresenter shell) => shell.Reader.WhyNoDocument;

    public void Execute(ShellPresenter shell) => shell.Reader.ToggleHeaders();
}
