using MailTui.Core.Blobs;

namespace MailTui.Core.Sync;

/// <summary>Tells objects that SES encrypted (a receipt rule with "encrypt message") by the S3 encryption client's metadata.</summary>
internal static class SesEncryption
{
    /// <summary>What is said instead of ciphertext.</summary>
    public const string Notice = "SES encrypted this message with a KMS key; MailTui cannot decrypt it yet.";

    // The wrapped data key, in the client's second and first versions.
    private static readonly string[] WrappedKeys = ["x-amz-key-v2", "x-amz-key"];

    public static bool IsUsed(Blob blob) => WrappedKeys.Any(blob.Metadata.ContainsKey);
}
