using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace MailTui.Testing.Kms;

/// <summary>A message as SES stores it under a rule with "encrypt message": its bytes and the user metadata beside them.</summary>
public sealed record SesEncryptor
{
    private const int TagBytes = 16;

    /// <summary>What wraps the data key.</summary>
    public required KmsKey Key { get; init; }

    /// <summary>What the metadata say wraps it; null: the key's ARN.</summary>
    public string? NamedKey { get; init; }

    /// <summary>The legacy AES/CBC/PKCS5Padding instead of GCM.</summary>
    public bool IsCbc { get; init; }

    public (byte[] Content, Dictionary<string, string> Metadata) Encrypt(ReadOnlySpan<byte> message)
    {
        byte[] dataKey = RandomNumberGenerator.GetBytes(32);
        byte[] iv = RandomNumberGenerator.GetBytes(IsCbc ? 16 : 12);
        var context = new Dictionary<string, string>
        {
            ["aws:ses:message-id"] = "795hue2ttd6ie60k15ji41vbso3q721dlq9g6f81",
            ["aws:ses:rule-name"] = "mail",
            ["aws:ses:source-account"] = KmsService.Account,
            ["kms_cmk_id"] = NamedKey ?? Key.Arn,
        };
        var metadata = new Dictionary<string, string>
        {
            ["x-amz-key-v2"] = Convert.ToBase64String(Key.Wrap(dataKey, context)),
            ["x-amz-iv"] = Convert.ToBase64String(iv),
            ["x-amz-cek-alg"] = IsCbc ? "AES/CBC/PKCS5Padding" : "AES/GCM/NoPadding",
            ["x-amz-wrap-alg"] = "kms",
            ["x-amz-unencrypted-content-length"] = message.Length.ToString(CultureInfo.InvariantCulture),
            ["x-amz-matdesc"] = JsonSerializer.Serialize(context),
        };
        if (!IsCbc)
            metadata["x-amz-tag-len"] = "128";
        return (IsCbc ? Cbc(dataKey, iv, message) : Gcm(dataKey, iv, message), metadata);
    }

    private static byte[] Gcm(byte[] key, byte[] nonce, ReadOnlySpan<byte> message)
    {
        byte[] content = new byte[message.Length + TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, message, content.AsSpan(0, message.Length), content.AsSpan(message.Length));
        return content;
    }

    private static byte[] Cbc(byte[] key, byte[] iv, ReadOnlySpan<byte> message)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.EncryptCbc(message, iv);
    }
}
