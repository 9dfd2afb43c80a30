using System.Text;

namespace MailTui.Core.Text;

/// <summary>Bytes of a text part to a string. Never throws: what cannot be decoded becomes U+FFFD.</summary>
internal static class CharsetDecoder
{
    /// <param name="bytes">The content, its transfer encoding undone.</param>
    /// <param name="label">The charset parameter; null when there is none.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? label)
    {
        if (Ascii.IsValid(bytes) && !bytes.Contains((byte)0x1B))
            return Charset.Find(label) is { IsSingleByte: false } wide && IsUtf16(wide)
                ? wide.GetString(bytes)
                : Encoding.ASCII.GetString(bytes);
        if (FromByteOrderMark(bytes, out var length) is { } marked)
            return marked.GetString(bytes[length..]);
        var declared = Charset.Find(label);
        if (declared is null || declared == Encoding.ASCII)
            return CharsetGuess.Of(bytes).GetString(bytes);
        var text = declared.GetString(bytes);
        if (!text.Contains('\uFFFD') && (declared != Charset.Western || !IsMislabelled(bytes)))
            return text;
        // The label is wrong, or the text is damaged: the better of both readings.
        var guessed = CharsetGuess.Of(bytes).GetString(bytes);
        return Damage(guessed) < Damage(text) || declared == Charset.Western ? guessed : text;
    }

    // Everything is valid windows-1252, but text that is valid UTF-8 or nothing but Hangul is not meant so.
    private static bool IsMislabelled(ReadOnlySpan<byte> bytes)
    {
        var guess = CharsetGuess.Of(bytes);
        return guess == Encoding.UTF8 || guess == Charset.Korean;
    }

    private static bool IsUtf16(Encoding encoding) => encoding.CodePage is 1200 or 1201 or 12000 or 12001;

    private static int Damage(string text) => text.AsSpan().Count('\uFFFD');

    private static Encoding? FromByteOrderMark(ReadOnlySpan<byte> bytes, out int length)
    {
        length = 2;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Encoding.Unicode;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Encoding.BigEndianUnicode;
        length = 3;
        return bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? Encoding.UTF8 : null;
    }
}
