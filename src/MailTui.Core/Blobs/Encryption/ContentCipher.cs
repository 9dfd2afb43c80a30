namespace MailTui.Core.Blobs.Encryption;

/// <summary>How the bytes of an object are encrypted, with a key of 256 bits.</summary>
internal enum ContentCipher
{
    /// <summary><c>AES/GCM/NoPadding</c>, as SES does: a change is noticed.</summary>
    Gcm,

    /// <summary><c>AES/CBC/PKCS5Padding</c>, as the S3 client did once: a change may go unnoticed.</summary>
    Cbc,
}
