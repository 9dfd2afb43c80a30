using MailTui.Core.Messages;
using MimeKit;

namespace MailTui.Core.Attachments;

/// <summary>The parts of a message, to save, open or pipe. Never throws for what the bytes are.</summary>
public static class AttachmentReader
{
    /// <param name="content">The whole object.</param>
    /// <returns>Every leaf of the MIME tree, in the order of their numbers; none of what is no mail.</returns>
    public static IReadOnlyList<Attachment> Read(ReadOnlyMemory<byte> content)
    {
        var parsed = MessageParser.Parse(content);
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = UsesCrLf(parsed.Content.Span) ? NewLineFormat.Dos : NewLineFormat.Unix;
        return
        [
            .. MimeLeaves.Of(parsed.Message?.Body).Select((leaf, position) => Describe(leaf, position + 1, format)),
        ];
    }

    private static Attachment Describe(MimeEntity leaf, int index, FormatOptions format)
    {
        string type = HeaderText.Line(leaf.ContentType.MimeType.ToLowerInvariant());
        string given = MimeLeaves.FileName(leaf);
        string name = given;
        if (leaf is MessagePart enclosed)
        {
            if (name.Length == 0)
                name = HeaderText.Line(enclosed.Message?.Subject);
            if (name.Length > 0 && !name.EndsWith(".eml", StringComparison.OrdinalIgnoreCase))
                name += ".eml";
        }
        // RFC 2183 §2.8: an unknown disposition is an attachment.
        bool says =
            leaf.ContentDisposition is { Disposition.Length: > 0 } disposition
            && !disposition.Disposition.Equals(ContentDisposition.Inline, StringComparison.OrdinalIgnoreCase);
        bool isAttached = says || given.Length > 0 || leaf is MessagePart;
        return new Attachment(index, leaf, AttachmentName.Of(name, index, type), type, isAttached, format);
    }

    private static bool UsesCrLf(ReadOnlySpan<byte> content) =>
        content.IndexOf((byte)'\n') is > 0 and var end && content[end - 1] == (byte)'\r';
}
