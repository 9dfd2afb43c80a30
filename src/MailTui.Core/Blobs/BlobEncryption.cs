using MailTui.Core.Text;

namespace MailTui.Core.Blobs;

/// <summary>What became of an object that SES encrypted.</summary>
/// <param name="Obstacle">Why its bytes are still the encrypted ones; null: they are decrypted.</param>
/// <param name="Key">
/// The KMS key that may open it another time, as the object names it; null when it is open, or when no key will help.
/// </param>
/// <param name="IsDenied">It is a permission that is missing.</param>
public sealed record BlobEncryption(Phrase? Obstacle, string? Key, bool IsDenied = false)
{
    public static BlobEncryption Opened { get; } = new(null, null);

    /// <param name="obstacle">Made safe to show: whoever may write to the bucket puts words into it.</param>
    /// <param name="key">The same as <see cref="Key"/>.</param>
    /// <param name="isDenied">The same as <see cref="IsDenied"/>.</param>
    public static BlobEncryption Sealed(Phrase obstacle, string? key, bool isDenied = false) =>
        new(obstacle.MadeSafe(), key, isDenied);
}
