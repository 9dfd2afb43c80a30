using MailTui.Core.Messages;
using MailTui.Core.Text;
using MimeKit;

namespace MailTui.Core.Rendering;

/// <summary>The content of one text part: transfer encoding and charset undone, flowed lines joined.</summary>
internal static class TextPartContent
{
    // What is looked at to tell whether a plain text says anything at all.
    private const int GlanceCharacters = 256;

    /// <summary>Charset and flowed lines undone.</summary>
    public static string PlainText(MimePart part, ReadOnlySpan<byte> bytes)
    {
        var text = CharsetDecoder.Decode(bytes, part.ContentType.Charset);
        return part is TextPart { IsFlowed: true } ? FlowedText.Unfold(text, IsDelSp(part)) : text;
    }

    /// <summary>The HTML, decoded by the charset of the part, else by its own.</summary>
    public static string HtmlText(MimePart part, ReadOnlySpan<byte> bytes) =>
        CharsetDecoder.Decode(bytes, part.ContentType.Charset ?? HtmlCharset.Find(bytes));

    public static bool IsBlank(MimePart part)
    {
        var beginning = CharsetDecoder.Decode(Decode(part, GlanceCharacters), part.ContentType.Charset);
        return TerminalText.Line(beginning).AsSpan().Trim(' ').IsEmpty;
    }

    // RFC 3676 §4.5
    private static bool IsDelSp(MimePart part) =>
        part.ContentType.Parameters.TryGetValue("delsp", out string? value)
        && value.Equals("yes", StringComparison.OrdinalIgnoreCase);

    /// <summary>The bytes without their transfer encoding.</summary>
    /// <param name="maxCharacters">Bytes that cannot be needed for so many characters are not decoded.</param>
    public static ArraySegment<byte> Decode(MimePart part, int maxCharacters) =>
        // In UTF-8 an ideograph takes three bytes; HTML is mostly markup.
        PartContent.Decode(part, maxCharacters * 4L);
}
