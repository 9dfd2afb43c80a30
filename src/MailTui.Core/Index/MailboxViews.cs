using MailTui.Core.Messages;

namespace MailTui.Core.Index;

/// <summary>What there is to look at in a mailbox, with counts.</summary>
/// <param name="Folders">Messages in each folder that has any.</param>
/// <param name="Flagged">Flagged messages, but for trash and spam.</param>
/// <param name="Labels">Labels in use, in alphabetical order.</param>
/// <param name="Searches">Saved searches, in alphabetical order.</param>
public sealed record MailboxViews(
    IReadOnlyDictionary<MessageFolder, MessageCounts> Folders,
    MessageCounts Flagged,
    IReadOnlyList<string> Labels,
    IReadOnlyList<SavedSearch> Searches
);
