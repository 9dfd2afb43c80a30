using MimeKit;

namespace MailTui.Core.Messages;

/// <summary>A file within a plain text, as files were sent before MIME.</summary>
/// <param name="Start">Where its first line begins, in bytes of the decoded text.</param>
/// <param name="Length">Up to the end of its last line.</param>
/// <param name="How">What it is: "uuencoded", "yEnc, damaged".</param>
/// <param name="Part">The file as a part of its own.</param>
internal sealed record EmbeddedFile(int Start, int Length, string How, MimePart Part)
{
    public int End => Start + Length;

    /// <param name="name">As the text has it.</param>
    /// <param name="content">Decoded or, for uuencode, still encoded: it is decoded when it is asked for.</param>
    public static MimePart PartOf(string name, ArraySegment<byte> content, ContentEncoding encoding)
    {
        name = HeaderText.Line(name);
        // What the library makes of the extension is its own words, hence without parameters.
        var type = MimeTypes.GetMimeType(name);
        return new MimePart(
            ContentType.TryParse(type, out var known) ? known : new ContentType("application", "octet-stream")
        )
        {
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = name },
            Content = new MimeContent(
                new MemoryStream(content.Array ?? [], content.Offset, content.Count, writable: false),
                encoding
            ),
        };
    }
}
