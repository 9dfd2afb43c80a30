using MailTui.Core.Text;
using MimeKit;

namespace MailTui.Core.Rendering;

/// <summary>The content of one text part: transfer encoding and charset undone, flowed lines joined.</summary>
internal static class TextPartContent
{
    // What is looked at to tell whether a plain text says anything at all.
    private const int GlanceCharacters = 256;

    /// <summary>Charset and flowed lines undone.</summary>
    public static string PlainText(MimePart part, ReadOnlyMemory<byte> bytes)
    {
        var text = CharsetDecoder.Decode(bytes.Span, part.ContentType.Charset);
        return part is TextPart { IsFlowed: true } ? FlowedText.Unfold(text, IsDelSp(part)) : text;
    }

    /// <summary>The HTML, decoded by the charset of the part, else by its own.</summary>
    public static string HtmlText(MimePart part, ReadOnlyMemory<byte> bytes) =>
        CharsetDecoder.Decode(bytes.Span, part.ContentType.Charset ?? HtmlCharset.Find(bytes.Span));

    public static bool IsBlank(MimePart part)
    {
        var beginning = CharsetDecoder.Decode(Decode(part, GlanceCharacters).Span, part.ContentType.Charset);
        return TerminalText.Line(beginning).AsSpan().Trim(' ').IsEmpty;
    }

    // RFC 3676 §4.5
    private static bool IsDelSp(MimePart part) =>
        part.ContentType.Parameters.TryGetValue("delsp", out string? value)
        && value.Equals("yes", StringComparison.OrdinalIgnoreCase);

    /// <summary>The bytes without their transfer encoding.</summary>
    /// <param name="maxCharacters">Bytes that cannot be needed for so many characters are not decoded.</param>
    public static ReadOnlyMemory<byte> Decode(MimePart part, int maxCharacters)
    {
        // In UTF-8 an ideograph takes three bytes; HTML is mostly markup.
        var maxBytes = maxCharacters * 4L;
        if (part.Content is not { Stream: { } stream } content)
            return default;
        using var decoded = content.Open();
        using var memory = new MemoryStream((int)Math.Min(stream.Length, maxBytes));
        Span<byte> buffer = stackalloc byte[4096];
        while (memory.Length < maxBytes && decoded.Read(buffer) is > 0 and var read)
            memory.Write(buffer[..(int)Math.Min(read, maxBytes - memory.Length)]);
        return memory.GetBuffer().AsMemory(0, (int)memory.Length);
    }
}
