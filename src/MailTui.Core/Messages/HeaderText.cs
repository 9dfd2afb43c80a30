using System.Text;
using MailTui.Core.Text;
using MimeKit;
using MimeKit.Utils;

namespace MailTui.Core.Messages;

/// <summary>Unstructured header values (RFC 5322 §3.2.5) decoded (RFC 2047), unfolded, bounded and safe to show.</summary>
internal static class HeaderText
{
    // A value is shown on one line; beyond this it is an attack on the list.
    private const int MaxRawBytes = 16 * 1024;
    private const int MaxCharacters = 2_000;

    public static string Of(Header header, ParserOptions options)
    {
        var raw = header.RawValue;
        var value =
            raw.Length <= MaxRawBytes ? header.Value : Header.Unfold(Rfc2047.DecodeText(options, raw, 0, MaxRawBytes));
        return Line(RepairIso2022(value));
    }

    /// <summary>
    /// A structured value for a parser, unfolded and nothing else: an encoded-word decoded before parsing could bring
    /// separators that its writer never wrote.
    /// </summary>
    public static string Structured(Header header)
    {
        var raw = header.RawValue.AsSpan();
        return Header.Unfold(Encoding.UTF8.GetString(raw[..Math.Min(raw.Length, MaxRawBytes)]));
    }

    /// <summary>A decoded string, as <see cref="TerminalText.Line"/> gives it, of at most 2,000 characters.</summary>
    public static string Line(string? value)
    {
        var line = TerminalText.Line(value).Trim(' ');
        if (line.Length <= MaxCharacters)
            return line;
        var end = char.IsHighSurrogate(line[MaxCharacters - 2]) ? MaxCharacters - 2 : MaxCharacters - 1;
        return string.Concat(line.AsSpan(0, end), "…");
    }

    /// <summary>
    /// Old Korean and Japanese mail has ISO-2022 in headers without any encoded-word: 7-bit text that only its escape
    /// sequences give away.
    /// </summary>
    private static string RepairIso2022(string value)
    {
        if (!value.Contains("\e$", StringComparison.Ordinal) || !Ascii.IsValid(value))
            return value;
        var bytes = Encoding.ASCII.GetBytes(value);
        return CharsetGuess.Of(bytes).GetString(bytes);
    }
}
