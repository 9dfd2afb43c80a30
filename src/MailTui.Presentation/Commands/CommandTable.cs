using MailTui.Core.Messages;

namespace MailTui.Presentation.Commands;

/// <summary>All that can be done, in the order of the help screen.</summary>
public static class CommandTable
{
    public static IReadOnlyList<ICommand> All { get; } =
    [
        new MoveDown(),
        new MoveUp(),
        new PageDown(),
        new PageUp(),
        new HalfPageDown(),
        new HalfPageUp(),
        new GoToTop(),
        new GoToBottom(),
        new OpenMessage(),
        new ReadOn(),
        new NextMessage(),
        new PreviousMessage(),
        new NextUnread(),
        new OtherPane(),
        new ToggleSeen(),
        new ToggleFlag(),
        new ToggleHeaders(),
        new ToggleAlternative(),
        new ToggleQuotes(),
        new FoldThread("fold-toggle", "fold or unfold", "z a", folded: null),
        new FoldThread("fold", "fold", "z c", folded: true),
        new FoldThread("unfold", "unfold", "z o", folded: false),
        new FoldAllThreads("fold-all", "fold all", "z M", folded: true),
        new FoldAllThreads("unfold-all", "unfold all", "z R", folded: false),
        new ToggleThreads(),
        new ShowLinks(),
        new CopyLink(),
        new OpenLink(),
        new ShowParts(),
        new ViewPart(),
        new SavePart(),
        new SaveAttachments(),
        new OpenPart(),
        new Pipe(),
        new Unsubscribe(),
        new CopyAddress(),
        new CopyKey(),
        new Find(),
        new FindAgain("next", "The next match of the last search", "n", direction: 1),
        new FindAgain("previous", "The match before", "N", direction: -1),
        new LiveFilter(),
        new SaveSearch(),
        new ToggleSidebar(),
        new OpenView(),
        new ForgetSearch(),
        new GoToFolder(MessageFolder.Inbox, "inbox", "g i"),
        new GoToFolder(MessageFolder.Archive, "archive", "g r"),
        new GoToFolder(MessageFolder.Sent, "sent", "g s"),
        new GoToFolder(MessageFolder.Trash, "trash", "g t"),
        new GoToFolder(MessageFolder.Spam, "spam", "g x"),
        new GoToFolder(null, "all", "g e"),
        new SyncNow(),
        new Redraw(),
        new ShowHelp(),
        new Back(),
        new Cancel(),
        new Quit(),
    ];

    public static IReadOnlyList<KeyPrefix> Prefixes { get; } =
    [new(KeyChord.Parse("g"), "go", 25), new(KeyChord.Parse("z"), "fold", 45), new(KeyChord.Parse("y"), "copy", 60)];
}
