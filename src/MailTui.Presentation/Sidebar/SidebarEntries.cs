using MailTui.Core.Index;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Presentation.Shell;
using MailTui.Presentation.Text;

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

    /// <summary>A catch-all bucket gets mail for any address that somebody guesses.</summary>
    private const int MostAddresses = 20;

    public static IReadOnlyList<SidebarEntry> Of(MailboxInfo mailbox, MailboxViews views)
    {
        var entries = new List<SidebarEntry>
        {
            new(mailbox.Name, null, null),
            Folder(MessageFolder.Inbox, views),
            new("★ " + Words.Of("Flagged"), Everywhere(new MailboxQuery.Is(MessageMark.Flagged)), views.Flagged),
            new("● " + Words.Of("Unread"), Everywhere(new MailboxQuery.Is(MessageMark.Unread)), views.Unread),
        };
        entries.AddRange(s_folders.Select(folder => Folder(folder, views)));
        foreach (var (name, its) in views.Mailboxes)
            entries.AddRange(One(name, its));
        entries.AddRange(Addresses(mailbox, views));
        if (views.Labels.Count > 0)
        {
            entries.Add(new(Words.Of("labels"), null, null));
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
            entries.Add(new(Words.Of("searches"), null, null));
            entries.AddRange(views.Searches.Select(Search));
        }

        return entries;
    }

    /// <summary>One of several mailboxes: what matters of it; the rest is found in the folders of all.</summary>
    private static IEnumerable<SidebarEntry> One(string name, MailboxViews views)
    {
        var only = new MailboxQuery.InMailbox(name);
        yield return new(name, null, null);
        foreach (var folder in (MessageFolder[])[MessageFolder.Inbox, MessageFolder.Archive])
        {
            var all = Folder(folder, views);
            yield return all with
            {
                Query = new(folder, only),
            };
        }
    }

    /// <summary>
    /// What was delivered to each address, in the inbox: the reader's own first, then those with the most unread mail. One
    /// address alone is the inbox itself.
    /// </summary>
    private static IEnumerable<SidebarEntry> Addresses(MailboxInfo mailbox, MailboxViews views)
    {
        if (views.Addresses.Count < 2)
            return [];
        var own = mailbox.Addresses.Select(address => address.Address).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return views
            .Addresses.OrderByDescending(address => own.Contains(address.Name))
            .ThenByDescending(address => address.Counts.Unread)
            .Take(MostAddresses)
            .OrderByDescending(address => own.Contains(address.Name))
            .ThenBy(address => address.Name, StringComparer.OrdinalIgnoreCase)
            .Select(address => new SidebarEntry(
                address.Name,
                new(MessageFolder.Inbox, new MailboxQuery.Delivered(address.Name)),
                address.Counts
            ))
            .Prepend(new(Words.Of("addresses"), null, null));
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
