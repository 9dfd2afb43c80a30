using MailTui.Core.Messages;
using MimeKit;
using MimeKit.Text;

namespace MailTui.Core.Attachments;

/// <summary>Puts an image of a message into words. Never throws for what the bytes are.</summary>
public static class ImageDescriptionReader
{
    /// <summary>A JPEG may have several segments of metadata, 64 KB each, before it tells its size.</summary>
    private const int HeadBytes = 256 * 1024;

    private const int MaxHtmlBytes = 1024 * 1024;
    private const int MaxTokens = 100_000;

    /// <param name="content">The whole object.</param>
    /// <param name="index">As in <see cref="Attachment.Index"/>.</param>
    /// <returns>Null when there is no such part.</returns>
    public static ImageDescription? Read(ReadOnlyMemory<byte> content, int index)
    {
        MimeEntity[] leaves = [.. MimeLeaves.Of(MessageParser.Parse(content).Message?.Body)];
        if (leaves.ElementAtOrDefault(index - 1) is not MimePart part)
            return null;
        byte[] head = new byte[HeadBytes];
        var (kept, size) = Decode(part, head);
        return new ImageDescription(
            MimeLeaves.FileName(part),
            HeaderText.Line(part.ContentType.MimeType.ToLowerInvariant()),
            size,
            ImageHeader.Read(head.AsSpan(0, kept)),
            part.ContentId is { Length: > 0 } id ? AltOf(id, leaves) : ""
        );
    }

    /// <returns>How much of it is in <paramref name="head"/>, and how much there is.</returns>
    private static (int Kept, long Size) Decode(MimePart part, byte[] head)
    {
        if (part.Content is not { } content)
            return (0, 0);
        using var decoded = content.Open();
        int kept = decoded.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        long size = kept;
        byte[] rest = new byte[64 * 1024];
        int read;
        while (kept == head.Length && (read = decoded.Read(rest)) > 0)
            size += read;
        return (kept, size);
    }

    private static string AltOf(string contentId, IEnumerable<MimeEntity> leaves)
    {
        foreach (var html in leaves.OfType<MimePart>().Where(leaf => leaf.ContentType.IsMimeType("text", "html")))
        {
            byte[] bytes = new byte[MaxHtmlBytes];
            var (kept, _) = Decode(html, bytes);
            using var reader = new StreamReader(
                new MemoryStream(bytes, 0, kept),
                Text.Charset.Find(html.ContentType.Charset) ?? System.Text.Encoding.UTF8
            );
            if (AltOf(contentId, new HtmlTokenizer(reader)) is { Length: > 0 } alt)
                return alt;
        }
        return "";
    }

    /// <summary>RFC 2392: <c>cid:</c> and the Content-ID, percent-encoded.</summary>
    private static string? AltOf(string contentId, HtmlTokenizer html)
    {
        for (int count = 0; count < MaxTokens && html.ReadNextToken(out var token); count++)
        {
            if (token is not HtmlTagToken { Id: HtmlTagId.Image } image)
                continue;
            string source = image.Attributes.FirstOrDefault(each => each.Id == HtmlAttributeId.Src)?.Value ?? "";
            if (
                source.StartsWith("cid:", StringComparison.OrdinalIgnoreCase)
                && Uri.UnescapeDataString(source[4..]) == contentId
            )
                return HeaderText.Line(image.Attributes.FirstOrDefault(each => each.Id == HtmlAttributeId.Alt)?.Value);
        }
        return null;
    }
}
