using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

/// <param name="folded">Null: the other way.</param>
internal sealed class FoldThread(string name, string title, string chord, bool? folded) : ICommand
{
    public string Name => name;

    public string Title => title;

    public string Description =>
        folded switch
        {
            true => "The conversation as one row",
            false => "A row for each message of the conversation",
            _ => "Fold or unfold the conversation, or the message of a conversation",
        };

    public IReadOnlyList<string> Synonyms => ["conversation", "thread", "collapse", "expand", "show", "hide"];

    // In the reader, folding and unfolding are the same key: there is only the message at the top.
    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
        folded is null
            ? [new(chord, CommandContexts.Mail), new("Enter", CommandContexts.Reader)]
            : [new(chord, CommandContexts.List)];

    public string? WhyDisabled(ShellPresenter shell) => shell.Messages.WhyNotInThread;

    public void Execute(ShellPresenter shell) => shell.Messages.Fold(folded);
}
