using System.Buffers;
using System.Security.Cryptography;

namespace MailTui.Core.Messages;

/// <summary>
/// What messages are called that SES did not store: after their content, so that what is imported twice is there once. Line
/// ends and empty lines at the end make no difference: programs change them.
/// </summary>
public static class ImportedKey
{
    private const string Prefix = "imported-";

    /// <summary>Of SHA-256, in hexadecimal digits: enough that nobody finds two messages of one name.</summary>
    private const int Digits = 40;

    public static bool Is(MessageKey key) =>
        key.Value.AsSpan(key.Value.LastIndexOf('/') + 1).StartsWith(Prefix, StringComparison.Ordinal);

    public static MessageKey Of(ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        content = content.TrimEnd("\r\n"u8);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        int used = 0;
        while (!content.IsEmpty)
        {
            int end = content.IndexOf("\r\n"u8);
            var line = end < 0 ? content : content[..end];
            content = content[(end < 0 ? content.Length : end + 1)..];
            // The line feed that is left begins what follows.
            while (!line.IsEmpty)
            {
                var piece = line[..Math.Min(line.Length, buffer.Length - used)];
                piece.CopyTo(buffer.AsSpan(used));
                line = line[piece.Length..];
                used += piece.Length;
                if (used < buffer.Length)
                    continue;
                hash.AppendData(buffer);
                used = 0;
            }
        }

        hash.AppendData(buffer.AsSpan(0, used));
        ArrayPool<byte>.Shared.Return(buffer);
        return new(Prefix + Convert.ToHexStringLower(hash.GetHashAndReset())[..Digits]);
    }
}
