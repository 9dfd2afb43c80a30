using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Presentation.Tasks;

namespace MailTui.Presentation.MessageList;

/// <summary>Sets and clears flags of messages in the background; the change comes back as a <see cref="MailboxChange"/>.</summary>
internal sealed class MessageFlagger(IMailbox mailbox, BackgroundTasks tasks)
{
    public void Set(MessageKey key, MessageFlags flag) =>
        tasks.Run("", (_, cancellation) => mailbox.SetFlagsAsync([key], flag, MessageFlags.None, cancellation));

    /// <summary>Sets the flag, or clears it when it is set.</summary>
    public void Toggle(MessageKey key, MessageFlags flag) =>
        tasks.Run(
            "",
            async (_, cancellation) =>
            {
                if (await mailbox.FindAsync(key, cancellation) is not { } message)
                    return;
                bool on = (message.Flags & flag) == 0;
                await mailbox.SetFlagsAsync(
                    [key],
                    on ? flag : MessageFlags.None,
                    on ? MessageFlags.None : flag,
                    cancellation
                );
            }
        );
}
