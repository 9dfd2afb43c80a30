using System.Security.Cryptography;
using System.Text;

namespace MailTui.Testing.Kms;

/// <summary>A symmetric KMS key: it wraps data keys with AES-256-GCM, bound to their context as KMS does.</summary>
public sealed class KmsKey(string region, string account, string? alias)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int IdBytes = 16;

    private readonly byte[] master = RandomNumberGenerator.GetBytes(32);
    private readonly Guid guid = Guid.NewGuid();

    public string Id => guid.ToString("D");

    public string Region { get; } = region;

    /// <summary>Such as <c>alias/mail</c>; null: it has none.</summary>
    public string? Alias { get; } = alias;

    public string Arn => $"arn:aws:kms:{Region}:{account}:key/{Id}";

    public string AliasArn => $"arn:aws:kms:{Region}:{account}:{Alias}";

    /// <summary>Nobody may use it.</summary>
    public bool IsDenied { get; set; }

    public bool IsDisabled { get; set; }

    public bool IsToBeDeleted { get; set; }

    public bool IsNamed(string name) =>
        name == Id || name == Arn || (Alias is not null && (name == Alias || name == AliasArn));

    /// <summary>True when the wrapped key says that it is of this key.</summary>
    public bool HasWrapped(ReadOnlySpan<byte> wrapped) =>
        wrapped.Length > IdBytes && wrapped[..IdBytes].SequenceEqual(guid.ToByteArray());

    public byte[] Wrap(ReadOnlySpan<byte> dataKey, IReadOnlyDictionary<string, string> context)
    {
        byte[] nonce = RandomNumberGenerator.GetBytes(NonceBytes);
        byte[] sealedKey = new byte[dataKey.Length];
        byte[] tag = new byte[TagBytes];
        using var aes = new AesGcm(master, TagBytes);
        aes.Encrypt(nonce, dataKey, sealedKey, tag, Bound(context));
        return [.. guid.ToByteArray(), .. nonce, .. tag, .. sealedKey];
    }

    /// <exception cref="CryptographicException">It was wrapped otherwise, or in another context.</exception>
    public byte[] Unwrap(ReadOnlySpan<byte> wrapped, IReadOnlyDictionary<string, string> context)
    {
        if (wrapped.Length < IdBytes + NonceBytes + TagBytes)
            throw new CryptographicException();
        var rest = wrapped[IdBytes..];
        byte[] plain = new byte[rest.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(master, TagBytes);
        aes.Decrypt(
            rest[..NonceBytes],
            rest[(NonceBytes + TagBytes)..],
            rest[NonceBytes..(NonceBytes + TagBytes)],
            plain,
            Bound(context)
        );
        return plain;
    }

    private static byte[] Bound(IReadOnlyDictionary<string, string> context) =>
        Encoding.UTF8.GetBytes(
            string.Join(
                '\0',
                context.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(e => $"{e.Key}\u0001{e.Value}")
            )
        );
}
