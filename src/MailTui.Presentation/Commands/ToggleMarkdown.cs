using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class ToggleMarkdown : ICommand
{
    public string Name => "markdown";

    public string Title => "Markdown";

    public string Description => "Send the text as Markdown (plain text and HTML), or as plain text";

    public IReadOnlyList<string> Synonyms => ["html", "rich", "format", "bold"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
    [new("M-m", CommandContexts.Compose), new("m", CommandContexts.Review)];

    public int? FooterRank => 9;

    public void Execute(ShellPresenter shell) => shell.Writing.ToggleMarkdown();
}
