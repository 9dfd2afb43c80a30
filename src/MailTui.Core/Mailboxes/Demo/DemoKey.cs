namespace MailTui.Core.Mailboxes.Demo;

/// <summary>
/// The invented identifiers of the demo: made from a message's name alone, so that state kept by key survives when the
/// dates are refreshed.
/// </summary>
internal static class DemoKey
{
    private const string Base32Hex = "0123456789abcdefghijklmnopqrstuv";

    /// <summary>A key as SES makes them today: 40 characters of <c>[0-9a-v]</c>.</summary>
    public static string Of(string name) =>
        string.Create(40, DemoNoise.Bytes($"key {name}", 40), static (key, noise) => Fill(key, noise));

    /// <summary>The part before <c>@email.amazonses.com</c> of the Message-ID that SES gives to a message it sends.</summary>
    public static string SentId(string name)
    {
        string hex = Convert.ToHexStringLower(DemoNoise.Bytes($"sent {name}", 20));
        return $"0100019a{hex[..8]}-{hex[8..16]}-{hex[16..20]}-{hex[20..24]}-{hex[24..28]}-{hex[28..40]}-000000";
    }

    /// <summary>Base64 that looks like a signature or a receipt and means nothing.</summary>
    /// <param name="bytes">The number of bytes before encoding.</param>
    public static string Filler(string seed, int bytes) => Convert.ToBase64String(DemoNoise.Bytes(seed, bytes));

    /// <summary>A number below a bound that is always the same for one seed: varies seconds and host addresses.</summary>
    public static int Number(string seed, int below) => DemoNoise.Bytes(seed, 1)[0] % below;

    private static void Fill(Span<char> key, byte[] noise)
    {
        for (int i = 0; i < key.Length; i++)
            key[i] = Base32Hex[noise[i] & 31];
    }
}
