using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class ShowParts : ICommand
{
    public string Name => "parts";

    public string Title => "parts";

    public string Description => "What the message is made of: texts, attachments, enclosed messages";

    public IReadOnlyList<string> Synonyms => ["attachments", "files", "mime"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("v", CommandContexts.Reader)];

    public int? FooterRank => 38;

    public string? WhyDisabled(ShellPresenter shell) => shell.Reader.WhyNoDocument;

    public void Execute(ShellPresenter shell) => shell.Panel.ShowParts();
}
