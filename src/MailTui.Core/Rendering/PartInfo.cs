namespace MailTui.Core.Rendering;

/// <summary>One leaf of the MIME tree (RFC 2045).</summary>
/// <param name="Index">1-based position in a depth-first walk over the leaves: what <c>save --part</c> takes.</param>
/// <param name="Type">The media type in lower case, such as <c>text/plain</c>.</param>
/// <param name="Name">The file name, decoded (RFC 2231, RFC 2047) and safe to show; empty when there is none.</param>
/// <param name="Size">Size of the decoded content in bytes; null when it was not decoded (large parts).</param>
/// <param name="Disposition">"inline", "attachment", or empty when the part does not say (RFC 2183).</param>
public readonly record struct PartInfo(int Index, string Type, string Name, long? Size, string Disposition)
{
    /// <summary>True for what a reader is told of besides the text: a part with a name, or one that says it is attached.</summary>
    public bool IsListed => Name.Length > 0 || Disposition == "attachment";
}
