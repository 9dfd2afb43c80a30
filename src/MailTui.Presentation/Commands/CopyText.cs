using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class CopyText : ICommand
{
    public string Name => "copy-text";

    public string Title => "copy";

    public string Description => "Copy the text to paste to the clipboard of your terminal";

    public IReadOnlyList<string> Synonyms => ["yank", "clipboard"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("y", CommandContexts.Setup)];

    public int? FooterRank => 7;

    public string? WhyDisabled(ShellPresenter shell) => shell.Setup.WhyNothingToCopy;

    public void Execute(ShellPresenter shell) => shell.Setup.CopyText();
}
