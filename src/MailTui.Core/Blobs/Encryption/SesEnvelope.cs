using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using MailTui.Core.Text;

namespace MailTui.Core.Blobs.Encryption;

/// <summary>
/// How SES encrypted an object: the user metadata of Amazon's S3 encryption client, version 2. Whoever may write to the bucket
/// writes it, so all of it is bounded and nothing is believed.
/// </summary>
/// <param name="WrappedKey">The data key, encrypted by KMS.</param>
/// <param name="Context">What KMS bound it to: all of <c>x-amz-matdesc</c>.</param>
/// <param name="Key">The KMS key as the context names it.</param>
/// <param name="Cipher">How the bytes are encrypted.</param>
/// <param name="IV">12 bytes (GCM) or 16 (CBC).</param>
/// <param name="PlainLength">How many bytes have to come out; null: it does not say.</param>
internal sealed record SesEnvelope(
    byte[] WrappedKey,
    IReadOnlyDictionary<string, string> Context,
    KmsKeyName Key,
    ContentCipher Cipher,
    byte[] IV,
    long? PlainLength
)
{
    private const string KeyField = "x-amz-key-v2";
    private const string OldKeyField = "x-amz-key";
    private const string ContextKey = "kms_cmk_id";

    // KMS takes no longer ciphertext; S3 itself keeps 2 KB of metadata, other servers more.
    private const int MaxWrappedKey = 6144;
    private const int MaxContext = 8192;
    private const int MaxContextEntries = 64;

    private static readonly JsonDocumentOptions s_flat = new() { MaxDepth = 2 };

    public static bool IsUsed(IReadOnlyDictionary<string, string> metadata) =>
        metadata.ContainsKey(KeyField) || metadata.ContainsKey(OldKeyField);

    /// <param name="metadata">Names without <c>x-amz-meta-</c>.</param>
    /// <param name="envelope">What it says.</param>
    /// <param name="problem">Why it cannot be read, for the user.</param>
    public static bool TryRead(
        IReadOnlyDictionary<string, string> metadata,
        [NotNullWhen(true)] out SesEnvelope? envelope,
        [NotNullWhen(false)] out Phrase? problem
    )
    {
        envelope = null;
        string wrap = metadata.GetValueOrDefault("x-amz-wrap-alg") ?? "";
        string algorithm = metadata.GetValueOrDefault("x-amz-cek-alg") ?? "";
        if (!metadata.TryGetValue(KeyField, out string? key) || wrap != "kms")
            problem = Phrase.Of(
                $"The message is encrypted in a way that SES does not use (its key is wrapped with “{wrap}”); MailTui reads what SES encrypted with KMS."
            );
        else if (CipherOf(algorithm) is not { } cipher)
            problem = Phrase.Of(
                $"The message is encrypted with “{algorithm}”; MailTui decrypts AES/GCM/NoPadding and AES/CBC/PKCS5Padding."
            );
        else if (cipher == ContentCipher.Gcm && metadata.GetValueOrDefault("x-amz-tag-len") is not "128")
            problem = Phrase.Of(
                $"The message has an authentication tag of another length than 128 bits, which proves too little: it is not decrypted."
            );
        else if (
            Bytes(key, MaxWrappedKey) is not { } wrapped
            || Bytes(metadata.GetValueOrDefault("x-amz-iv"), 16) is not { } iv
            || iv.Length != (cipher == ContentCipher.Gcm ? 12 : 16)
            || ContextOf(metadata.GetValueOrDefault("x-amz-matdesc")) is not { } context
            || KmsKeyName.Parse(context.GetValueOrDefault(ContextKey) ?? "") is not { } name
            || !IsLength(metadata.GetValueOrDefault("x-amz-unencrypted-content-length"), out long? length)
        )
            problem = Phrase.Of(
                $"The message is encrypted, but what is stored beside it to decrypt it with (metadata x-amz-…) is damaged or incomplete."
            );
        else
        {
            envelope = new(wrapped, context, name, cipher, iv, length);
            problem = null;
            return true;
        }

        return false;
    }

    private static ContentCipher? CipherOf(string algorithm) =>
        algorithm switch
        {
            "AES/GCM/NoPadding" => ContentCipher.Gcm,
            "AES/CBC/PKCS5Padding" => ContentCipher.Cbc,
            _ => null,
        };

    /// <returns>Null: that is no base64, or more than <paramref name="most"/> bytes.</returns>
    private static byte[]? Bytes(string? base64, int most)
    {
        if (base64 is not { Length: > 0 } || base64.Length > (most + 2) / 3 * 4)
            return null;
        byte[] bytes = new byte[most + 2];
        return Convert.TryFromBase64String(base64, bytes, out int count) && count <= most ? bytes[..count] : null;
    }

    /// <returns>Null: that is no JSON object of strings, or has a name twice.</returns>
    private static Dictionary<string, string>? ContextOf(string? json)
    {
        if (json is null || json.Length > MaxContext)
            return null;
        try
        {
            using var document = JsonDocument.Parse(json, s_flat);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return null;
            var context = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var property in document.RootElement.EnumerateObject())
            {
                if (
                    context.Count == MaxContextEntries
                    || property.Value.ValueKind != JsonValueKind.String
                    || !context.TryAdd(property.Name, property.Value.GetString() ?? "")
                )
                    return null;
            }
            return context;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The second one: half of a surrogate pair, which is no string.
            return null;
        }
    }

    private static bool IsLength(string? text, out long? length)
    {
        length = null;
        if (text is null)
            return true;
        bool isNumber = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number);
        length = number;
        return isNumber;
    }
}
