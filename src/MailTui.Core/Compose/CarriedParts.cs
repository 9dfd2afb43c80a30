using MailTui.Core.Attachments;
using MailTui.Core.Messages;

namespace MailTui.Core.Compose;

/// <summary>Parts of a message as files to attach.</summary>
internal static class CarriedParts
{
    /// <summary>Stands for the message itself.</summary>
    public const int Whole = 0;

    private const string MessageType = "message/rfc822";

    public static IReadOnlyList<AttachmentFile> Of(Reply reply, ParsedMessage message) =>
        [
            .. (reply.AttachesMessage ? [Of(message, Whole)] : Array.Empty<AttachmentFile>()),
            .. reply.Parts.Select(part => Of(message, part)),
        ];

    /// <exception cref="AttachException">There is no such part.</exception>
    public static AttachmentFile Of(ParsedMessage message, int part)
    {
        if (part == Whole)
            return WholeMessage(message);
        if (part < 1 || part > message.Parts.All.Count)
            throw new AttachException($"The message has no part {part}.");
        var leaf = message.Parts.All[part - 1];
        string type = HeaderText.Line(leaf.ContentType.MimeType.ToLowerInvariant());
        var file = new Attachment(
            part,
            leaf,
            AttachmentName.Of(MimeLeaves.FileName(leaf), part, type),
            type,
            true,
            Format
        );
        using var content = new MemoryStream();
        // The content is in memory: nothing is waited for.
        file.DecodeToAsync(content, null, CancellationToken.None).GetAwaiter().GetResult();
        return new AttachmentFile(file.Name, type, [content.GetBuffer().AsMemory(0, (int)content.Length)]);
    }

    private static readonly MimeKit.FormatOptions Format = DosLines();

    private static MimeKit.FormatOptions DosLines()
    {
        var format = MimeKit.FormatOptions.Default.Clone();
        format.NewLineFormat = MimeKit.NewLineFormat.Dos;
        return format;
    }

    private static AttachmentFile WholeMessage(ParsedMessage message)
    {
        string subject = HeaderText.Line(message.Message?.Subject);
        string name = AttachmentName.Of(subject.Length == 0 ? "message.eml" : subject + ".eml", 1, MessageType);
        return new AttachmentFile(name, MessageType, [message.Content]);
    }
}
