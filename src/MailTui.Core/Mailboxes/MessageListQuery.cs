using MailTui.Core.Index;
using MailTui.Core.Messages;

namespace MailTui.Core.Mailboxes;

/// <summary>What a message list shows, newest arrival first.</summary>
/// <param name="Folder">Only this folder; null: every folder but trash and spam. A filter with <c>in:</c> says itself.</param>
/// <param name="Filter">Only what matches.</param>
public sealed record MessageListQuery(MessageFolder? Folder, MailboxQuery Filter)
{
    /// <summary>The inbox.</summary>
    public static MessageListQuery Inbox { get; } = new(MessageFolder.Inbox, MailboxQuery.Everything);
}
