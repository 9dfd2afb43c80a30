using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class CopyLink : ICommand
{
    public string Name => "copy-link";

    public string Title => "copy";

    public string Description => "Copy the target of the link to the clipboard of your terminal";

    public IReadOnlyList<string> Synonyms => ["url", "yank", "clipboard"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
    [new("Enter", CommandContexts.Links), new("y", CommandContexts.Links)];

    public int? FooterRank => 10;

    public void Execute(ShellPresenter shell) => shell.Panel.CopySelected();
}
