using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace MailTui.Core.Text;

/// <summary>What bytes without a label, or with a wrong one, were written in.</summary>
internal static class CharsetGuess
{
    // More text does not change the guess, only its cost.
    private const int SampleBytes = 16 * 1024;

    // Below this the detector's answer for a short subject is noise.
    private const float MinConfidence = 0.5f;

    /// <summary>
    /// UTF-8 when it is valid; ISO-2022 by its escapes; KS X 1001 when all is Hangul; else what the detector is sure
    /// of; else windows-1252, in which every byte is something.
    /// </summary>
    public static Encoding Of(ReadOnlySpan<byte> bytes)
    {
        if (FromEscapes(bytes) is { } iso2022)
            return iso2022;
        var sample = bytes[..Math.Min(bytes.Length, SampleBytes)];
        if (IsUtf8(sample))
            return Encoding.UTF8;
        if (IsHangul(sample))
            return Charset.Korean;
        var best = CharsetDetector.DetectFromBytes(sample.ToArray()).Detected;
        return best is { Confidence: >= MinConfidence } && Charset.Find(best.EncodingName) is { } encoding
            ? encoding
            : Charset.Western;
    }

    private static Encoding? FromEscapes(ReadOnlySpan<byte> bytes)
    {
        var escape = bytes.IndexOf((byte)0x1B);
        if (escape < 0)
            return null;
        bytes = bytes[escape..];
        return bytes.StartsWith("\e$)C"u8) ? Charset.Iso2022Kr
            : bytes.StartsWith("\e$B"u8) || bytes.StartsWith("\e$@"u8) || bytes.StartsWith("\e(J"u8) ? Charset.Iso2022Jp
            : null;
    }

    // The sample may end inside of a character.
    private static bool IsUtf8(ReadOnlySpan<byte> sample)
    {
        for (var cut = 0; cut < 4 && cut <= sample.Length; cut++)
        {
            if (Utf8.IsValid(sample[..^cut]))
                return sample.Length - cut > 0 || sample.IsEmpty;
        }
        return false;
    }

    /// <summary>
    /// True when all high bytes are pairs of KS X 1001 and most of them Hangul (rows 0xB0–0xC8). Chinese in GB2312 uses
    /// the same rows, but for the rarer half of its characters it needs those above.
    /// </summary>
    private static bool IsHangul(ReadOnlySpan<byte> sample)
    {
        var hangul = 0;
        var other = 0;
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] < 0x80)
                continue;
            if (i + 1 == sample.Length)
                break;
            var lead = sample[i];
            if (lead is < 0xA1 or > 0xC8 || sample[++i] is < 0xA1 or 0xFF)
                return false;
            if (lead >= 0xB0)
                hangul++;
            else
                other++;
        }
        return hangul > other;
    }
}
