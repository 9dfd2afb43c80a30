using MailTui.Core.Messages;

namespace MailTui.Core.Index;

/// <summary>What there is to look at in a mailbox, with counts.</summary>
/// <param name="Folders">Messages in each folder that has any.</param>
/// <param name="Flagged">Flagged messages, but for trash and spam.</param>
/// <param name="Labels">Labels in use, in alphabetical order; trash and spam are not counted.</param>
/// <param name="Addresses">Addresses that mail in the inbox was delivered to, in alphabetical order.</param>
/// <param name="Searches">Saved searches, in alphabetical order.</param>
public sealed record MailboxViews(
    IReadOnlyDictionary<MessageFolder, MessageCounts> Folders,
    MessageCounts Flagged,
    IReadOnlyList<ViewCount> Labels,
    IReadOnlyList<ViewCount> Addresses,
    IReadOnlyList<SavedSearch> Searches
)
{
    /// <summary>Each of the mailboxes that are looked at together; empty for one alone.</summary>
    public IReadOnlyList<(string Name, MailboxViews Views)> Mailboxes { get; init; } = [];

    /// <summary>Unread messages, but for trash and spam.</summary>
    public MessageCounts Unread
    {
        get
        {
            int unread = Folders
                .Where(folder => folder.Key is not (MessageFolder.Trash or MessageFolder.Spam))
                .Sum(folder => folder.Value.Unread);
            return new(unread, unread, unread);
        }
    }
}
