using MailTui.Core.Index;
using MailTui.Core.Messages;
using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Commands;

/// <param name="folder">Where to; null: every folder but trash and spam.</param>
/// <param name="word">The folder's word in lower case.</param>
internal sealed class GoToFolder(MessageFolder? folder, string word, string chord) : ICommand
{
    public string Name => "go-" + word;

    public string Title => word;

    public string Description => folder is null ? "Go to all mail but trash and spam" : $"Go to {word}";

    public IReadOnlyList<string> Synonyms =>
        folder switch
        {
            MessageFolder.Trash => ["deleted", "bin", "folder"],
            MessageFolder.Spam => ["junk", "folder"],
            MessageFolder.Sent => ["outgoing", "folder"],
            null => ["everything", "every", "folder"],
            _ => ["folder", "mailbox"],
        };

    public IReadOnlyList<KeyBinding> DefaultKeys { get; } =
    [new(chord, CommandContexts.Mail | CommandContexts.Sidebar)];

    public void Execute(ShellPresenter shell) => shell.Navigation.ShowList(new(folder, MailboxQuery.Everything));
}
