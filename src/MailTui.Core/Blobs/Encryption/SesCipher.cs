using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using MailTui.Core.Text;

namespace MailTui.Core.Blobs.Encryption;

/// <summary>From encrypted bytes to a message.</summary>
internal static class SesCipher
{
    private const int KeyBytes = 32;
    private const int TagBytes = 16;

    /// <param name="envelope">How they are encrypted.</param>
    /// <param name="key">The data key.</param>
    /// <param name="content">The whole object.</param>
    /// <param name="plain">The message, in an array of its own.</param>
    /// <param name="problem">Why there is none, for the user.</param>
    public static bool TryDecrypt(
        SesEnvelope envelope,
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> content,
        [NotNullWhen(true)] out byte[]? plain,
        [NotNullWhen(false)] out Phrase? problem
    )
    {
        plain = null;
        problem = null;
        if (key.Length != KeyBytes)
        {
            problem = Phrase.Of($"The message is encrypted with a key of {key.Length * 8} bits; SES uses 256.");
            return false;
        }

        try
        {
            plain =
                envelope.Cipher == ContentCipher.Gcm ? Gcm(envelope.IV, key, content) : Cbc(envelope.IV, key, content);
        }
        catch (CryptographicException)
        {
            problem = Phrase.Of(
                $"The message is not as it was when it was encrypted: somebody, or a fault, changed it in the bucket. It is not shown."
            );
            return false;
        }

        if (envelope.PlainLength is { } length && length != plain.Length)
        {
            problem = Phrase.Of(
                $"The message has {plain.Length} bytes, and {length} when it was encrypted: a part is missing or was added. It is not shown."
            );
            plain = null;
            return false;
        }

        return true;
    }

    /// <exception cref="CryptographicException">It does not match its tag.</exception>
    private static byte[] Gcm(byte[] nonce, ReadOnlySpan<byte> key, ReadOnlySpan<byte> content)
    {
        int length = content.Length - TagBytes;
        if (length < 0)
            throw new CryptographicException();
        byte[] plain = GC.AllocateUninitializedArray<byte>(length);
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(nonce, content[..length], content[length..], plain);
        return plain;
    }

    /// <exception cref="CryptographicException">It is no number of whole blocks, or its padding is none.</exception>
    private static byte[] Cbc(byte[] iv, ReadOnlySpan<byte> key, ReadOnlySpan<byte> content)
    {
        using var aes = Aes.Create();
        aes.SetKey(key);
        return aes.DecryptCbc(content, iv);
    }
}
