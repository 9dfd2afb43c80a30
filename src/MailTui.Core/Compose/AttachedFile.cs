using System.Text;
using MailTui.Core.Messages;
using MimeKit;

namespace MailTui.Core.Compose;

/// <summary>
/// An attachment as a part of a message. Its name is written by RFC 2231 alone: the encoded-word in quotation marks that some
/// programs add for old readers is forbidden (RFC 2047 §5), and strict parsers say so; every reader of today knows RFC 2231.
/// </summary>
internal static class AttachedFile
{
    // RFC 5322 §2.1.1, without the line end.
    private const int MaxLine = 998;

    public static MimeEntity Of(DraftAttachment attachment, ReadOnlyMemory<byte> content)
    {
        var type = ContentType.TryParse(attachment.ContentType, out var given)
            ? new ContentType(given.MediaType, given.MediaSubtype)
            : new ContentType("application", "octet-stream");
        var part =
            MimeLeaves.IsMessage(type.MimeType.ToLowerInvariant()) && SevenBit(content) is { } message
                ? Message(message)
            : type.IsMimeType("multipart", "*") || type.IsMimeType("message", "*")
                // These may not be encoded (RFC 2045 §6.4), and as they are they may not be sent.
                ? Encoded(new ContentType("application", "octet-stream"), content)
            : Encoded(type, content);
        part.Headers.Replace(HeaderWriter.Attachment(attachment.Name));
        return part;
    }

    private static MimePart Encoded(ContentType type, ReadOnlyMemory<byte> content)
    {
        var part = new MimePart(type)
        {
            Content = new MimeContent(Open(content)),
            ContentTransferEncoding = ContentEncoding.Base64,
        };
        if (type.IsMimeType("text", "*") && type.Charset is null)
            type.Charset = CharsetOf(content.Span);
        return part;
    }

    private static string? CharsetOf(ReadOnlySpan<byte> text) =>
        Ascii.IsValid(text) ? "us-ascii"
        : System.Text.Unicode.Utf8.IsValid(text) ? "utf-8"
        : null;

    private static MimePart Message(ReadOnlyMemory<byte> content) =>
        new("message", "rfc822")
        {
            Content = new MimeContent(Open(content), ContentEncoding.SevenBit),
            ContentTransferEncoding = ContentEncoding.SevenBit,
        };

    /// <summary>
    /// The message as it is when it is 7-bit; else its parts encoded anew. Null when even that does not make it 7-bit.
    /// </summary>
    private static ReadOnlyMemory<byte>? SevenBit(ReadOnlyMemory<byte> content)
    {
        if (IsSevenBit(content.Span))
            return content;
        if (MessageParser.Parse(content).Message is not { } message)
            return null;
        try
        {
            message.Prepare(EncodingConstraint.SevenBit);
        }
        catch (InvalidOperationException)
        {
            // A signed part that may not be changed.
            return null;
        }
        using var bytes = new MemoryStream();
        message.WriteTo(bytes);
        var prepared = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        if (IsSevenBit(prepared.Span))
            return prepared;
        // What is not ASCII in a header field, or signed, may not be encoded anew.
        return null;
    }

    private static bool IsSevenBit(ReadOnlySpan<byte> content)
    {
        int line = 0;
        for (int at = 0; at < content.Length; at++)
        {
            byte b = content[at];
            line = b == '\n' ? 0 : line + 1;
            bool isLoneReturn = b == '\r' && (at + 1 == content.Length || content[at + 1] != '\n');
            if (b is 0 or > 127 || line > MaxLine || isLoneReturn)
                return false;
        }
        return true;
    }

    private static MemoryStream Open(ReadOnlyMemory<byte> content) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(content, out var array)
            ? new MemoryStream(array.Array ?? [], array.Offset, array.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);
}
