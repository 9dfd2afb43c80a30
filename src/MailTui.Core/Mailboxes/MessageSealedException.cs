using MailTui.Core.Blobs;
using MailTui.Core.Text;

namespace MailTui.Core.Mailboxes;

/// <summary>SES encrypted the message, and it could not be decrypted: there are no bytes of it to hand out.</summary>
public sealed class MessageSealedException(Phrase sentence, bool isDenied) : StoreException(sentence, null)
{
    /// <summary>It is a permission that is missing.</summary>
    public bool IsDenied { get; } = isDenied;
}
