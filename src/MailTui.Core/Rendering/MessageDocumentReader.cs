using System.Text;
using MailTui.Core.Messages;
using MimeKit;
using MimeKit.IO;

namespace MailTui.Core.Rendering;

/// <summary>Makes any object of the bucket readable. Never throws for what the bytes are.</summary>
public static class MessageDocumentReader
{
    private const string CutOff = "The message has no end: it was cut off, or its sender left the end out.";

    // A field beyond these is in the raw message.
    private const int MaxHeaders = 2_000;

    // Encoded content up to this size is decoded to know its size.
    private const long MaxMeasuredBytes = 4 * 1024 * 1024;

    /// <param name="content">The whole object.</param>
    /// <param name="key">Its key: what SES's own Received must carry to be believed.</param>
    /// <param name="lastModified">When it was written.</param>
    /// <param name="options">Which alternative to read, and how.</param>
    public static MessageDocument Read(
        ReadOnlyMemory<byte> content,
        MessageKey key,
        DateTimeOffset lastModified,
        ReadOptions options
    )
    {
        var parsed = MessageParser.Parse(content);
        var body = BodyReader.Read(parsed, options);
        return new MessageDocument
        {
            Head = MessageHeadReader.Read(parsed, key, lastModified),
            Headers = ReadHeaders(parsed),
            Blocks = body.Blocks,
            Links = body.Links,
            FromHtml = body.FromHtml,
            HasAlternative = body.HasAlternative,
            Notices = IsCutOff(parsed) ? [.. body.Notices, CutOff] : body.Notices,
            Parts = [.. parsed.Parts.All.Select((part, position) => Describe(parsed.Parts, part, position + 1))],
        };
    }

    /// <summary>A multipart message that was stored whole ends with its boundary and two hyphens (RFC 2046 §5.1.1).</summary>
    private static bool IsCutOff(ParsedMessage parsed) =>
        parsed.Message?.Body is Multipart { Boundary: { Length: > 0 } boundary, Count: > 0 }
        && parsed.Content.Span.LastIndexOf(Encoding.Latin1.GetBytes($"--{boundary}--")) < 0;

    private static List<HeaderField> ReadHeaders(ParsedMessage parsed)
    {
        List<HeaderField> fields = [];
        // MimeKit hands out the Content-* fields with the body.
        var headers = (parsed.Message?.Headers ?? []).Concat(parsed.Message?.Body?.Headers ?? []);
        foreach (var header in headers.OrderBy(header => header.Offset).Take(MaxHeaders))
            fields.Add(new HeaderField(HeaderText.Line(header.Field), HeaderText.Of(header, parsed.Options)));
        return fields;
    }

    private static PartInfo Describe(PartList parts, MimeEntity part, int number) =>
        new(
            number,
            HeaderText.Line(part.ContentType.MimeType.ToLowerInvariant()),
            MimeLeaves.FileName(part),
            Size(part),
            MimeLeaves.Disposition(part)
        )
        {
            IsOpened = parts.IsOpened(part),
        };

    private static long? Size(MimeEntity leaf)
    {
        if (leaf is not MimePart { Content: { Stream: { } stream } content })
            return null;
        if (
            content.Encoding
            is not (ContentEncoding.Base64 or ContentEncoding.QuotedPrintable or ContentEncoding.UUEncode)
        )
            return stream.Length;
        if (stream.Length > MaxMeasuredBytes)
            return null;
        using var measure = new MeasuringStream();
        content.DecodeTo(measure);
        return measure.Length;
    }
}
