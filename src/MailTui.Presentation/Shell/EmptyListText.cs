using MailTui.Core.Index;
using MailTui.Core.Messages;
using MailTui.Presentation.MessageList;
using MailTui.Presentation.Sync;

namespace MailTui.Presentation.Shell;

/// <summary>What the list says when it has no rows: nothing while nothing is known, else why.</summary>
internal static class EmptyListText
{
    public static string Of(MessageListPresenter list, SyncPresenter sync) =>
        list.Counts is null ? ""
        : sync is { LastSuccess: null, IsRunning: true } ? "Looking into the bucket …"
        : sync.LastSuccess is null && sync.Problem is not null ? "No mail here yet."
        : list.Query.Filter != MailboxQuery.Everything ? "Nothing matches. Esc shows everything."
        : list.Query.Folder == MessageFolder.Inbox ? "No mail. What arrives in the bucket is shown here."
        : $"Nothing in {FolderTitle.Of(list.Query.Folder)}.";
}
