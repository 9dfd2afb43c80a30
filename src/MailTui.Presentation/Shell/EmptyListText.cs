using MailTui.Core.Index;
using MailTui.Core.Messages;
using MailTui.Presentation.MessageList;
using MailTui.Presentation.Sync;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Shell;

/// <summary>What the list says when it has no rows: nothing while nothing is known, else why.</summary>
internal static class EmptyListText
{
    public static string Of(MessageListPresenter list, SyncPresenter sync) =>
        list.Counts is null ? ""
        : sync is { LastSuccess: null, IsRunning: true } ? Words.Of("Looking into the bucket …")
        : sync.LastSuccess is null && sync.Problem is not null ? Words.Of("No mail here yet.")
        : list.Query.Filter != MailboxQuery.Everything ? Words.Of("Nothing matches. Esc shows everything.")
        : list.Query.Folder == MessageFolder.Inbox ? Words.Of("No mail. What arrives in the bucket is shown here.")
        : Words.Of($"Nothing in {FolderTitle.Of(list.Query.Folder)}.");
}
