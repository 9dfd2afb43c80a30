using MailTui.Presentation.Shell;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Commands;

internal sealed class ToggleAlternative : ICommand
{
    public string Name => "plain-html";

    public string Title => "plain/HTML";

    public string Description => "The plain text of the message, or its HTML text";

    public IReadOnlyList<string> Synonyms => ["text", "format", "alternative"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("V", CommandContexts.Reader)];

    public int? FooterRank => 50;

    public string? WhyDisabled(ShellPresenter shell) =>
        shell.Reader.WhyNoDocument
        ?? (shell.Reader.Document is { HasAlternative: true } ? null : Words.Of("This message has only one text."));

    public void Execute(ShellPresenter shell) => shell.Reader.ToggleAlternative();
}
