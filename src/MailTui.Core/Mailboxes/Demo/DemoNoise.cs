using System.Buffers.Binary;

namespace MailTui.Core.Mailboxes.Demo;

/// <summary>
/// Bytes that look random and follow from a name (FNV-1a seeds SplitMix64). Nothing is kept secret with them, and the
/// demo shall open before a cryptographic library is even loaded.
/// </summary>
internal static class DemoNoise
{
    public static byte[] Bytes(string seed, int count)
    {
        ulong state = Hash(seed);
        // Whole words are written; the last one may be cut.
        byte[] words = new byte[(count + 7) / 8 * 8];
        for (int i = 0; i < words.Length; i += 8)
        {
            state += 0x9E3779B97F4A7C15;
            ulong mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            BinaryPrimitives.WriteUInt64BigEndian(words.AsSpan(i), mixed ^ (mixed >> 31));
        }
        return words[..count];
    }

    /// <summary>64-bit FNV-1a of the UTF-16 code units.</summary>
    /// <param name="basis">The hash of what comes before; the default is the algorithm's own offset basis.</param>
    public static ulong Hash(string text, ulong basis = 14695981039346656037)
    {
        ulong hash = basis;
        foreach (char c in text)
            hash = (hash ^ c) * 1099511628211;
        return hash;
    }
}
