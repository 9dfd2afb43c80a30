using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Core.State;
using MailTui.Presentation.Tasks;

namespace MailTui.Presentation.MessageList;

/// <summary>Sets and clears flags of messages in the background; the change comes back as a <see cref="MailboxChange"/>.</summary>
internal sealed class MessageFlagger(IMailbox mailbox, BackgroundTasks tasks)
{
    public void Set(MessageKey key, StateField flag) =>
        tasks.Run(
            "",
            (_, cancellation) =>
                mailbox.ApplyAsync(new("seen", [key], [FieldChange.Set(flag)]) { IsStep = false }, cancellation)
        );

    /// <summary>Sets the flag, or clears it when it is set.</summary>
    public void Toggle(MessageKey key, StateField flag) =>
        tasks.Run(
            "",
            (_, cancellation) =>
                mailbox.ApplyAsync(new(flag.ToString(), [key], [FieldChange.Toggle(flag)]), cancellation)
        );
}
