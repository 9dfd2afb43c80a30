using MailTui.Core.Outbox;
using MailTui.Core.Outbox.Smtp;
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
        ComposeSettings settings,
        TimeProvider time,
        ILoggerFactory loggers
    )
    {
        if (configured?.Smtp is not { } smtp)
        {
            string whyNot = configured is null
                ? "The demo mailbox sends nothing: what you write stays a draft."
                : $"The mailbox {configured.Name} only receives: it has no \"Smtp\" in the configuration.";
            return new MailboxOutbox(mailbox, mail, mailbox.Written, sender: null, whyNot);
        }

        var places = SmtpCredentialPlaces.OfThisProcess(settings.ConfigurationFile, configured.Profile);
        var server = SmtpSubmissionServer.Create(smtp, new SmtpCredentialSource(smtp, places), time: time);
        var sender = new OutboxSender(mail.Outbox, server, time, loggers.CreateLogger<OutboxSender>());
        var outbox = new MailboxOutbox(mailbox, mail, mailbox.Written, sender, whyNot: null);
        sender.Changed += (_, item) => outbox.OnChanged(item);
        return outbox;
    }
}
