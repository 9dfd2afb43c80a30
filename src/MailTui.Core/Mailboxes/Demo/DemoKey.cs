using System.Security.Cryptography;
using System.Text;

namespace MailTui.Core.Mailboxes.Demo;

/// <summary>
/// The invented identifiers of the demo: made from a message's name alone, so that state kept by key survives when the
/// dates are refreshed.
/// </summary>
internal static class DemoKey
{
    private const string Base32Hex = "0123456789abcdefghijklmnopqrstuv";

    /// <summary>A key as SES makes them today: 40 characters of <c>[0-9a-v]</c>.</summary>
    public static string Of(string name) => string.Create(40, Digest(name), Fill);

    /// <summary>The part before <c>@email.amazonses.com</c> of the Message-ID that SES gives to a message it sends.</summary>
    public static string SentId(string name)
    {
        string hex = Convert.ToHexStringLower(Digest($"sent {name}"));
        return $"0100019a{hex[..8]}-{hex[8..16]}-{hex[16..20]}-{hex[20..24]}-{hex[24..28]}-{hex[28..40]}-000000";
    }

    /// <summary>Base64 that looks like a signature or a receipt and means nothing.</summary>
    /// <param name="bytes">The number of bytes before encoding, at most 8,160 (255 rounds of HKDF with SHA-256).</param>
    public static string Filler(string seed, int bytes) =>
        Convert.ToBase64String(
            HKDF.Expand(HashAlgorithmName.SHA256, Digest(seed), bytes, "MailTui demo filler"u8.ToArray())
        );

    /// <summary>A number that is always the same for one seed: varies seconds and host addresses.</summary>
    public static int Number(string seed, int below) => Digest(seed)[0] % below;

    private static byte[] Digest(string seed) => SHA256.HashData(Encoding.UTF8.GetBytes($"MailTui demo: {seed}"));

    private static void Fill(Span<char> key, byte[] digest)
    {
        for (int i = 0; i < key.Length; i++)
        {
            int bit = i * 5;
            int twoBytes = (digest[bit / 8] << 8) | digest[(bit / 8) + 1];
            key[i] = Base32Hex[(twoBytes >> (11 - (bit % 8))) & 31];
        }
    }
}
