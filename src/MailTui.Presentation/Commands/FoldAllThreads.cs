using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

internal sealed class FoldAllThreads(string name, string title, string chord, bool? folded) : ICommand
{
    public string Name => name;

    public string Title => title;

    public string Description =>
        folded switch
        {
            true => "Each conversation as one row; each message of one as a line",
            false => "Every message of every conversation",
            _ => "Fold all conversations, or unfold all",
        };

    public IReadOnlyList<string> Synonyms => ["conversation", "thread", "collapse", "expand", "show", "hide"];

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } = [new(chord, CommandContexts.Mail)];

    public string? WhyDisabled(ShellPresenter shell) => shell.Messages.WhyNoThread;

    public void Execute(ShellPresenter shell) => shell.Messages.FoldAll(folded);
}
