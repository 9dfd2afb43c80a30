using MailTui.Core.Index;
using MailTui.Core.Messages;
using MailTui.Presentation.Shell;

namespace MailTui.Presentation.Sidebar;

/// <summary>The lines of the sidebar, top to bottom.</summary>
internal static class SidebarEntries
{
    private static readonly MessageFolder[] s_folders =
    [
        MessageFolder.Sent,
        MessageFolder.Drafts,
        MessageFolder.Outbox,
        MessageFolder.Archive,
        MessageFolder.Spam,
        MessageFolder.Trash,
    ];

    public static IReadOnlyList<SidebarEntry> Of(string mailbox, MailboxViews views)
    {
        var entries = new List<SidebarEntry>
        {
            new(mailbox, null, null),
            Folder(MessageFolder.Inbox, views),
            new("★ Flagged", Everywhere(new MailboxQuery.Is(MessageMark.Flagged)), views.Flagged),
        };
        entries.AddRange(s_folders.Select(folder => Folder(folder, views)));
        if (views.Labels.Count > 0)
        {
            entries.Add(new("labels", null, null));
            entries.AddRange(
                views.Labels.Select(label => new SidebarEntry(
                    label.Name,
                    Everywhere(new MailboxQuery.Label(label.Name)),
                    label.Counts
                ))
            );
        }

        if (views.Searches.Count > 0)
        {
            entries.Add(new("searches", null, null));
            entries.AddRange(views.Searches.Select(Search));
        }

        return entries;
    }

    private static SidebarEntry Folder(MessageFolder folder, MailboxViews views) =>
        new(
            FolderTitle.Of(folder),
            new(folder, MailboxQuery.Everything),
            views.Folders.TryGetValue(folder, out var counts) ? counts : new MessageCounts(0, 0, 0)
        );

    /// <summary>What cannot be understood any more leads to the line where it can be put right.</summary>
    private static SidebarEntry Search(SavedSearch search) =>
        new(
            search.Counts is null ? search.Name + " ?" : search.Name,
            Everywhere(MailboxQueryParser.ParseWhileTyping(search.Query)),
            search.Counts,
            search.Name
        );

    private static MessageListQuery Everywhere(MailboxQuery filter) => new(null, filter);
}
