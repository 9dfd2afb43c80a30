namespace MailTui.Core.Attachments;

/// <summary>A part that has become a file.</summary>
/// <param name="Index">The number of the part.</param>
/// <param name="Name">The file's name, which may have got a number.</param>
/// <param name="Path">The folder as it was named, and the name.</param>
/// <param name="Size">Bytes.</param>
public sealed record SavedAttachment(int Index, string Name, string Path, long Size);
