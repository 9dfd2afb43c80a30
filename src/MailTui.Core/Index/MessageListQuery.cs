using MailTui.Core.Messages;

namespace MailTui.Core.Index;

/// <summary>What a message list shows, newest arrival first; of conversations, the newest activity first.</summary>
/// <param name="Folder">Only this folder; null: every folder but trash and spam. A filter with <c>in:</c> says itself.</param>
/// <param name="Filter">Only what matches.</param>
public sealed record MessageListQuery(MessageFolder? Folder, MailboxQuery Filter)
{
    /// <summary>The inbox, message by message.</summary>
    public static MessageListQuery Inbox { get; } = new(MessageFolder.Inbox, MailboxQuery.Everything);

    /// <summary>
    /// Not null: messages of a conversation stand together. In the inbox and the archive, what the reader sent to a
    /// conversation that is there stands in it as well.
    /// </summary>
    public ThreadFolding? Threads { get; init; }

    /// <summary>Rows say which of these they match first (<see cref="MessageSummary.Rule"/>); null: nothing is asked.</summary>
    public RowQueries? Rules { get; init; }
}
