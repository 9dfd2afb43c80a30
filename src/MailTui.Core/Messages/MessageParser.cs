using System.Runtime.InteropServices;
using System.Text;
using MailTui.Core.Text;
using MimeKit;

namespace MailTui.Core.Messages;

/// <summary>The one place where bytes become a MIME tree, within limits. Never throws for what the bytes are.</summary>
internal static class MessageParser
{
    /// <summary>A tree of millions of empty parts would take gigabytes; mail has dozens.</summary>
    public const int MaxParts = 2_000;

    /// <summary>Header fields of all parts together: each takes some 200 bytes of memory, however short it is.</summary>
    public const int MaxFields = 100_000;

    /// <summary>Each level of multiparts is a level of recursion.</summary>
    public const int MaxDepth = 50;

    /// <summary>The header block beyond this is not looked at. SES itself adds up to some 10 KB.</summary>
    public const int MaxHeaderBytes = 1024 * 1024;

    private static readonly ParserOptions Utf8 = new() { MaxMimeDepth = MaxDepth };

    public static ParsedMessage Parse(ReadOnlyMemory<byte> content)
    {
        // Empty lines on top would end the header block before it began.
        content = content.TrimStart("\r\n"u8);
        if (content.IsEmpty)
            return new ParsedMessage(content, null, Utf8, ["The object is empty."]);
        List<string> defects = [];
        var headers = HeaderBlock(content.Span);
        if (headers.Length > MaxHeaderBytes)
        {
            defects.Add("The header block is larger than 1 MB; the rest of the message is not read.");
            content = content[..MaxHeaderBytes];
            headers = content.Span;
        }
        var options = OptionsFor(headers);
        try
        {
            var message = ParseLimited(ref content, options, defects);
            if (LooksLikeMail(message.Headers) || LooksLikeMail(message.Body?.Headers ?? []))
                return new ParsedMessage(content, message, options, defects);
        }
        catch (FormatException)
        {
            // No header block at all.
        }
        return new ParsedMessage(
            content,
            null,
            options,
            [.. defects, "This object does not look like a mail message."]
        );
    }

    /// <summary>A message that is the encoded content of a part; null when that is no mail.</summary>
    public static MimeMessage? ParseEnclosed(ArraySegment<byte> content, ParserOptions options)
    {
        try
        {
            ReadOnlyMemory<byte> bytes = content;
            var message = ParseLimited(ref bytes, options, []);
            return message.Headers.Count > 0 || message.Body is { Headers.Count: > 0 } ? message : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static MimeMessage ParseLimited(
        ref ReadOnlyMemory<byte> content,
        ParserOptions options,
        List<string> defects
    )
    {
        try
        {
            return new LimitedMimeParser(options, Open(content), MaxParts, MaxFields).ParseMessage();
        }
        catch (MimeLimitException limit)
        {
            defects.Add(limit.Message);
            content = content[..(int)limit.Offset];
            return new LimitedMimeParser(options, Open(content), int.MaxValue, int.MaxValue).ParseMessage();
        }
    }

    /// <summary>The bytes as a stream, without copying them where the memory is an array.</summary>
    private static MemoryStream Open(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var array)
            ? new MemoryStream(array.Array ?? [], array.Offset, array.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);

    private static ReadOnlySpan<byte> HeaderBlock(ReadOnlySpan<byte> content)
    {
        for (var position = 0; ; )
        {
            var end = content[position..].IndexOf((byte)'\n');
            if (end < 0)
                return content;
            position += end + 1;
            var rest = content[position..];
            if (rest.StartsWith("\n"u8) || rest.StartsWith("\r\n"u8))
                return content[..position];
        }
    }

    private static ParserOptions OptionsFor(ReadOnlySpan<byte> headers)
    {
        if (Ascii.IsValid(headers))
            return Utf8;
        var encoding = CharsetGuess.Of(EightBitLines(headers));
        if (encoding == Encoding.UTF8)
            return Utf8;
        var options = Utf8.Clone();
        options.CharsetEncoding = encoding;
        return options;
    }

    /// <summary>Only the lines that are not ASCII, at most a few KB: the rest of the block would dilute the guess.</summary>
    private static byte[] EightBitLines(ReadOnlySpan<byte> headers)
    {
        var lines = new List<byte>();
        foreach (var range in headers.Split((byte)'\n'))
        {
            var line = headers[range];
            if (Ascii.IsValid(line))
                continue;
            lines.AddRange(line);
            lines.Add((byte)'\n');
            if (lines.Count > 8 * 1024)
                break;
        }
        return [.. lines];
    }

    // Text and JSON have lines with a colon, too.
    private static bool LooksLikeMail(HeaderList headers)
    {
        foreach (var header in headers)
        {
            if (
                header.Id
                is HeaderId.From
                    or HeaderId.Sender
                    or HeaderId.ReturnPath
                    or HeaderId.Cc
                    or HeaderId.To
                    or HeaderId.Subject
                    or HeaderId.Date
                    or HeaderId.MessageId
                    or HeaderId.Received
                    or HeaderId.MimeVersion
                    or HeaderId.ContentType
            )
                return true;
        }
        return false;
    }
}
