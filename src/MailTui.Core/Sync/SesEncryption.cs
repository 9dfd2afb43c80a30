using MailTui.Core.Blobs;
using MailTui.Core.Blobs.Encryption;
using MailTui.Core.Text;

namespace MailTui.Core.Sync;

/// <summary>Tells objects that SES encrypted (a receipt rule with "encrypt message") and that are still encrypted.</summary>
internal static class SesEncryption
{
    /// <summary>What is said instead of ciphertext; null: the bytes are the message.</summary>
    public static Phrase? ObstacleOf(Blob blob) =>
        blob.Encryption is { } encryption ? encryption.Obstacle
        : SesEnvelope.IsUsed(blob.Metadata)
            ? Phrase.Of($"The message is encrypted with a KMS key, and there is no KMS here to decrypt it with.")
        : null;
}
