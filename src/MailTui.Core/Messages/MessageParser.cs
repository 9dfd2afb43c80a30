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

    /// <summary>Every line can be a header field of its own, of some 200 bytes in memory.</summary>
    public const int MaxLines = 1_000_000;

    /// <summary>Each level of multiparts is a level of recursion.</summary>
    public const int MaxDepth = 50;

    /// <summary>The header block beyond this is not looked at. SES itself adds up to some 10 KB.</summary>
    public const int MaxHeaderBytes = 1024 * 1024;

    private static readonly ParserOptions Utf8 = new() { MaxMimeDepth = MaxDepth };

    public static ParsedMessage Parse(ReadOnlyMemory<byte> content)
    {
        if (content.IsEmpty)
            return new ParsedMessage(content, null, Utf8, ["The object is empty."]);
        List<string> defects = [];
        content = Bound(content, defects);
        var options = OptionsFor(HeaderBlock(content.Span));
        try
        {
            return new ParsedMessage(content, Parse(content, options), options, defects);
        }
        catch (TooManyPartsException e)
        {
            defects.Add($"The message has more than {MaxParts:N0} parts; the rest is not read.");
            content = content[..(int)e.Offset];
        }
        catch (FormatException)
        {
            return new ParsedMessage(content, null, options, [.. defects, "This object is not a mail message."]);
        }
        return new ParsedMessage(content, Parse(content, options), options, defects);
    }

    private static MimeMessage Parse(ReadOnlyMemory<byte> content, ParserOptions options) =>
        new LimitedParser(options, Open(content)).ParseMessage();

    /// <summary>The bytes as a stream, without copying them where the memory is an array.</summary>
    private static MemoryStream Open(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var array)
            ? new MemoryStream(array.Array ?? [], array.Offset, array.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);

    private static ReadOnlyMemory<byte> Bound(ReadOnlyMemory<byte> content, List<string> defects)
    {
        if (HeaderBlock(content.Span).Length > MaxHeaderBytes)
        {
            defects.Add("The header block is larger than 1 MB; the rest of the message is not read.");
            content = content[..MaxHeaderBytes];
        }
        if (content.Length > MaxLines && LineStart(content.Span, MaxLines) is var end && end < content.Length)
        {
            defects.Add($"The message has more than {MaxLines:N0} lines; the rest is not read.");
            content = content[..end];
        }
        return content;
    }

    private static int LineStart(ReadOnlySpan<byte> content, int line)
    {
        if (content.Count((byte)'\n') <= line)
            return content.Length;
        var position = 0;
        while (line-- > 0)
            position += content[position..].IndexOf((byte)'\n') + 1;
        return position;
    }

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

    private sealed class LimitedParser(ParserOptions options, Stream stream)
        : MimeParser(options, stream, MimeFormat.Entity, persistent: true)
    {
        private int _parts;

        protected override void OnMimeEntityBegin(MimeEntityBeginEventArgs args)
        {
            if (++_parts > MaxParts)
                throw new TooManyPartsException(args.BeginOffset);
        }
    }

    private sealed class TooManyPartsException(long offset) : Exception
    {
        public long Offset { get; } = offset;
    }
}
