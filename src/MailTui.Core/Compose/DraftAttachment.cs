namespace MailTui.Core.Compose;

/// <summary>A file that goes with a draft. Its content lies in the database, as it was when it was attached.</summary>
/// <param name="Id">Its name in the database.</param>
/// <param name="Name">The file name, safe to show and to save.</param>
/// <param name="ContentType">The media type in lower case (RFC 2045), such as <c>application/pdf</c>.</param>
/// <param name="Size">Bytes, without any transfer encoding.</param>
public sealed record DraftAttachment(long Id, string Name, string ContentType, long Size);
