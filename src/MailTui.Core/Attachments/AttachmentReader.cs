using MailTui.Core.Messages;
using MimeKit;

namespace MailTui.Core.Attachments;

/// <summary>The parts of a message, to save, open or pipe. Never throws for what the bytes are.</summary>
public static class AttachmentReader
{
    /// <param name="content">The whole object.</param>
    /// <returns>In the order of their numbers; none of what is no mail.</returns>
    public static IReadOnlyList<Attachment> Read(ReadOnlyMemory<byte> content)
    {
        var parsed = MessageParser.Parse(content);
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = UsesCrLf(parsed.Content.Span) ? NewLineFormat.Dos : NewLineFormat.Unix;
        var parts = parsed.Parts;
        return [.. parts.All.Select((part, position) => Describe(part, position + 1, parts.IsListed(part), format))];
    }

    private static Attachment Describe(MimeEntity part, int index, bool isListed, FormatOptions format)
    {
        string type = HeaderText.Line(part.ContentType.MimeType.ToLowerInvariant());
        string name = AttachmentName.Of(MimeLeaves.FileName(part), index, type);
        return new Attachment(index, part, name, type, isListed, format);
    }

    private static bool UsesCrLf(ReadOnlySpan<byte> content) =>
        content.IndexOf((byte)'\n') is > 0 and var end && content[end - 1] == (byte)'\r';
}
