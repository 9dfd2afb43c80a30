using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class CopyText : ICommand
{
    public string Name => "copy-text";

    public string Title => "copy";

    public string Description => "Copy the whole text to the clipboard of your terminal";

    public IReadOnlyList<string> Synonyms => ["yank", "clipboard", "output", "paste"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new("y", CommandContexts.Output | CommandContexts.Setup)];

    public int? FooterRank => 7;

    public string? WhyDisabled(ShellPresenter shell) =>
        shell.Context == CommandContexts.Output ? shell.Output.WhyNoCopy : shell.Setup.WhyNothingToCopy;

    public void Execute(ShellPresenter shell)
    {
        if (shell.Context == CommandContexts.Output)
            shell.Terminal.CopyOutput();
        else
            shell.Setup.CopyText();
    }
}
