using System.Text;
using MimeKit;

namespace MailTui.Core.Compose;

/// <summary>A text as a part of a message: UTF-8, in the transfer encoding (RFC 2045 §6) that makes least of it.</summary>
internal static class TextBody
{
    // RFC 5322 §2.1.1, without the line end.
    private const int MaxLine = 998;

    // RFC 2045 §6.7 and §6.8: a line of quoted-printable, without its final "=", and one of base64.
    private const int QuotedLine = 75;
    private const int Base64Line = 76;

    /// <param name="subtype">Of text: plain, html.</param>
    /// <param name="text">Lines ended by <c>\n</c>.</param>
    public static TextPart Of(string subtype, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Lines(text).Replace("\n", "\r\n", StringComparison.Ordinal));
        var part = new TextPart(subtype)
        {
            Content = new MimeContent(new MemoryStream(bytes, writable: false)),
            ContentTransferEncoding = EncodingFor(bytes),
        };
        part.ContentType.Charset = Ascii.IsValid(bytes) ? "us-ascii" : "utf-8";
        return part;
    }

    /// <summary>Every way to end a line becomes <c>\n</c>; the last line ends, too. What no mail may hold (NUL) is dropped.</summary>
    private static string Lines(string text)
    {
        text = text.ReplaceLineEndings("\n").Replace("\0", "", StringComparison.Ordinal);
        return text.Length == 0 || text[^1] == '\n' ? text : text + "\n";
    }

    private static ContentEncoding EncodingFor(ReadOnlySpan<byte> text)
    {
        bool isPlain = true;
        int line = 0;
        long quoted = 0;
        foreach (byte b in text)
        {
            line = b == '\n' ? 0 : line + 1;
            isPlain &= b is (>= 32 and < 127) or (byte)'\t' or (byte)'\r' or (byte)'\n' && line <= MaxLine;
            quoted += b is (>= 32 and < 127 and not (byte)'=') or (byte)'\r' or (byte)'\n' ? 1 : 3;
        }
        if (isPlain)
            return ContentEncoding.SevenBit;
        long base64 = (text.Length + 2L) / 3 * 4;
        return quoted + quoted / QuotedLine * 3 <= base64 + base64 / Base64Line * 2
            ? ContentEncoding.QuotedPrintable
            : ContentEncoding.Base64;
    }
}
