using MailTui.Core.Outbox;
using Microsoft.Extensions.Logging;

namespace MailTui.Core.Mailboxes.Outgoing;

/// <summary>Opens the outbox of a mailbox, whether or not it can send.</summary>
internal static class Outboxes
{
    /// <param name="configured">Null: the demo.</param>
    public static MailboxOutbox Open(
        Mailbox mailbox,
        OutgoingMail mail,
        MailboxOptions? configured,
        TimeProvider time,
        ILoggerFactory loggers
    )
    {
        if (configured?.Smtp is null)
        {
            string whyNot = configured is null
                ? "The demo mailbox sends nothing: what you write stays a draft."
                : $"The mailbox {configured.Name} only receives: it has no \"Smtp\" in the configuration.";
            return new MailboxOutbox(mailbox, mail, mailbox.Written, sender: null, whyNot);
        }

        MailboxOutbox? outbox = null;
        var sender = new OutboxSender(mail.Outbox, new NoTransport(), time, loggers.CreateLogger<OutboxSender>());
        outbox = new MailboxOutbox(mailbox, mail, mailbox.Written, sender, whyNot: null);
        sender.Changed += (_, item) => outbox.OnChanged(item);
        return outbox;
    }

    // TEMPORARY: stands for the SMTP transport, which takes configured.Smtp. It goes when that comes.
    private sealed class NoTransport : ISubmissionServer
    {
        public Task<ISubmissionConnection> ConnectAsync(CancellationToken cancellationToken) =>
            throw new SubmissionException(
                new SesReply(SesReplyKind.Blocked, "no transport", "This version of MailTui cannot send yet.")
            );
    }
}
