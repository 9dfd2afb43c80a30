using MailTui.Core.Messages;

namespace MailTui.Core.Rendering;

/// <summary>One part of a message: a leaf of the MIME tree (RFC 2045), or a file within one.</summary>
/// <param name="Index">1-based position in a depth-first walk over them: what <c>save --part</c> takes.</param>
/// <param name="Type">The media type in lower case, such as <c>text/plain</c>.</param>
/// <param name="Name">The file name, decoded (RFC 2231, RFC 2047) and safe to show; of a message its subject; empty when there is none.</param>
/// <param name="Size">Size of the decoded content in bytes; null when it was not decoded (large parts).</param>
/// <param name="Disposition">"inline", "attachment", or empty when the part does not say (RFC 2183).</param>
public readonly record struct PartInfo(int Index, string Type, string Name, long? Size, string Disposition)
{
    /// <summary>A winmail.dat whose content is listed after it.</summary>
    public bool IsOpened { get; init; }

    /// <summary>
    /// True for what a reader is told of besides the text and what "all attachments" means: a part with a name, one that
    /// says it is attached, or a message.
    /// </summary>
    public bool IsListed => !IsOpened && (Name.Length > 0 || Disposition == "attachment" || MimeLeaves.IsMessage(Type));
}
