using MailTui.Core.Messages;

namespace MailTui.Core.Compose;

/// <summary>The draft is not there any more: it was deleted or sent, maybe by another program.</summary>
public sealed class DraftNotFoundException(MessageKey key)
    : Exception($"The draft {key} is not there any more: it was sent or deleted.")
{
    public MessageKey Key { get; } = key;
}
