namespace MailTui.Core.Compose;

/// <summary>What there is to know before a message goes out.</summary>
public enum ReviewWarningKind
{
    /// <summary>Nobody would get it. Blocks.</summary>
    NoRecipient = 0,

    /// <summary>Data: the problem with each address. Blocks.</summary>
    BadAddress,

    /// <summary>The sender is missing or is no single address. Data: the problem. Blocks.</summary>
    BadSender,

    /// <summary>More than SES takes in one message. Data: how many, and how many may be. Blocks.</summary>
    TooManyRecipients,

    /// <summary>Larger than the server takes. Data: bytes, and bytes that may be. Blocks.</summary>
    TooLarge,

    /// <summary>The text speaks of an attachment and none is there. Data: the word.</summary>
    AttachmentMissing,

    EmptySubject,

    /// <summary>No words of one's own, and nothing attached.</summary>
    EmptyBody,

    /// <summary>
    /// The sender wants answers at another address: it goes there and not to the sender, or not there. Data: that address, and the
    /// sender's.
    /// </summary>
    ReplyToDiffers,

    /// <summary>It goes to the sender alone; the message came through a list. Data: the list's address.</summary>
    ListDiffers,

    /// <summary>It goes to a whole list. Data: the list's address.</summary>
    GoesToList,

    /// <summary>SES is known not to have verified the sender's domain. Data: the domain.</summary>
    UnverifiedSender,

    /// <summary>The sender is none of the mailbox's addresses. Data: the address.</summary>
    ForeignSender,

    /// <summary>An answer to all of a message that came as a blind copy tells everybody about it. Data: the address it came to.</summary>
    RevealsBcc,

    /// <summary>They stand more than once and get it once. Data: the addresses.</summary>
    DuplicateRecipients,

    /// <summary>Fields of a template that were not filled in. Data: the fields, with their braces.</summary>
    OpenFields,

    /// <summary>
    /// A message is sent on whose sender SES does not know: SES refuses it, other servers may not. Data: the sender's address.
    /// </summary>
    ResentFromOther,
}
