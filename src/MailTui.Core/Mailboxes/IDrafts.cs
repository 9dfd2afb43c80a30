using MailTui.Core.Compose;
using MailTui.Core.Index;
using MailTui.Core.Messages;

namespace MailTui.Core.Mailboxes;

/// <summary>
/// Messages being written. They are messages of the mailbox in the folder <see cref="MessageFolder.Drafts"/>, found and
/// listed like others; here is what is more about them. Any thread; everything is stored durably before a task ends.
/// </summary>
/// <remarks>
/// Whatever reads or writes throws <see cref="LocalDatabaseException"/> when the disk is full or cannot be written.
/// </remarks>
public interface IDrafts
{
    /// <summary>Who one can write as, the default first; empty when no addresses are configured.</summary>
    IReadOnlyList<Identity> Identities { get; }

    /// <summary>Begins a draft and stores it. It is open for this program until <see cref="CloseAsync"/>.</summary>
    /// <exception cref="MessageNotFoundException">What it answers is not (any longer) there.</exception>
    /// <exception cref="ReplyException">There is no such answer to that message; says why.</exception>
    Task<Draft> BeginAsync(DraftRequest request, CancellationToken cancellationToken);

    /// <summary>Opens a draft to go on with it.</summary>
    /// <param name="takeOver">Even when another program has it open, which then can not save it any more.</param>
    /// <exception cref="DraftNotFoundException">It was sent or deleted.</exception>
    Task<DraftOpening> OpenAsync(MessageKey key, bool takeOver, CancellationToken cancellationToken);

    /// <exception cref="DraftTakenException">Another program has taken it over.</exception>
    /// <exception cref="DraftNotFoundException">It was sent or deleted.</exception>
    Task SaveAsync(Draft draft, CancellationToken cancellationToken);

    /// <summary>Others may open it.</summary>
    Task CloseAsync(MessageKey key, CancellationToken cancellationToken);

    /// <summary>Forgets a draft that nothing was written into. One with something in it goes to the trash like other mail.</summary>
    Task DiscardAsync(MessageKey key, CancellationToken cancellationToken);

    /// <summary>Attaches a file as it is now.</summary>
    /// <exception cref="AttachException">It cannot be read, or is too large; says why.</exception>
    Task<DraftAttachment> AttachAsync(MessageKey draft, string path, CancellationToken cancellationToken);

    /// <summary>Where an editor outside works on the text; what it leaves there is taken when the draft is opened again.</summary>
    EditorFile EditorFileOf(MessageKey draft);

    Task DetachAsync(MessageKey draft, long attachment, CancellationToken cancellationToken);

    /// <summary>What there is to know before sending.</summary>
    Task<DraftReview> ReviewAsync(Draft draft, CancellationToken cancellationToken);
}
