using MailTui.Core.Messages;

namespace MailTui.Core.Mailboxes;

/// <summary>The mailbox has no such message (any more).</summary>
public sealed class MessageNotFoundException(MessageKey key)
    : Exception($"There is no message {key} in this mailbox; it may have been deleted meanwhile.")
{
    public MessageKey Key { get; } = key;
}
