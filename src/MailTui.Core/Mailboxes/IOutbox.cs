using MailTui.Core.Compose;
using MailTui.Core.Messages;
using MailTui.Core.Outbox;
using MailTui.Core.Text;

namespace MailTui.Core.Mailboxes;

/// <summary>
/// What is to be sent. Items are messages of the mailbox in the folder <see cref="MessageFolder.Outbox"/>. Any thread.
/// </summary>
public interface IOutbox
{
    /// <summary>Why this mailbox sends nothing, as a sentence; null when it does.</summary>
    string? WhyNot { get; }

    /// <summary>Puts a draft into the outbox, durably, before anything goes out.</summary>
    /// <param name="due">When it goes out: now, later, or a few seconds on so that it can be undone.</param>
    /// <exception cref="UnsendableDraftException">It cannot be sent as it is; says why.</exception>
    /// <exception cref="OutboxException">It is in the outbox already.</exception>
    Task<OutboxItem> QueueAsync(Draft draft, DateTimeOffset due, CancellationToken cancellationToken);

    /// <summary>Puts a finished message (RFC 5322) into the outbox.</summary>
    Task<OutboxItem> QueueAsync(OutgoingMessage message, DateTimeOffset due, CancellationToken cancellationToken);

    /// <summary>Everything that is not sent, the oldest first; what was sent of late, too, where it is asked for.</summary>
    Task<IReadOnlyList<OutboxItem>> ListAsync(bool withSent, CancellationToken cancellationToken);

    Task<OutboxItem?> FindAsync(MessageKey key, CancellationToken cancellationToken);

    /// <summary>Takes it back: of a draft, into the drafts. False when it is being sent, or was.</summary>
    Task<bool> CancelAsync(MessageKey key, CancellationToken cancellationToken);

    /// <summary>Sends it again, also when it may have been sent already: that is for the user to decide.</summary>
    Task<bool> RetryAsync(MessageKey key, CancellationToken cancellationToken);

    /// <summary>The user knows that it was sent.</summary>
    Task<bool> MarkSentAsync(MessageKey key, CancellationToken cancellationToken);

    /// <summary>Sends what is due, now and whenever something comes due, until it is cancelled.</summary>
    Task RunAsync(CancellationToken cancellationToken);

    /// <summary>Sends what is due, once.</summary>
    Task SendDueAsync(CancellationToken cancellationToken);

    /// <summary>Why nothing is sent although something is due (wrong password, no network), as a sentence; null: nothing.</summary>
    Phrase? Problem { get; }

    /// <summary><see cref="Problem"/> is another one; any thread.</summary>
    event EventHandler? ProblemChanged;
}
