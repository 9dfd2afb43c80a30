using MailTui.Core.Text;
using MimeKit;

namespace MailTui.Core.Rendering;

/// <summary>The content of one text part: transfer encoding and charset undone, flowed lines joined, HTML made text.</summary>
internal static class TextPartContent
{
    // What is looked at to tell whether a plain text says anything at all.
    private const int GlanceBytes = 1024;

    /// <param name="maxCharacters">More is not decoded.</param>
    /// <param name="notice">What was left out; null when nothing was.</param>
    public static string Read(MimePart part, int maxCharacters, out string? notice)
    {
        notice = null;
        // In UTF-8 an ideograph takes three bytes; HTML is mostly markup.
        var bytes = Decode(part, maxCharacters * 4L);
        if (part is TextPart { IsHtml: true })
        {
            var label = part.ContentType.Charset ?? HtmlCharset.Find(bytes.Span);
            return HtmlText.Convert(CharsetDecoder.Decode(bytes.Span, label), maxCharacters, out notice);
        }
        var text = CharsetDecoder.Decode(bytes.Span, part.ContentType.Charset);
        return part is TextPart { IsFlowed: true } ? FlowedText.Unfold(text, IsDelSp(part)) : text;
    }

    public static bool IsBlank(MimePart part)
    {
        var beginning = CharsetDecoder.Decode(Decode(part, GlanceBytes).Span, part.ContentType.Charset);
        return TerminalText.Line(beginning).AsSpan().Trim(' ').IsEmpty;
    }

    // RFC 3676 §4.5
    private static bool IsDelSp(MimePart part) =>
        part.ContentType.Parameters.TryGetValue("delsp", out string? value)
        && value.Equals("yes", StringComparison.OrdinalIgnoreCase);

    private static ReadOnlyMemory<byte> Decode(MimePart part, long maxBytes)
    {
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
