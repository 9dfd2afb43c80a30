namespace MailTui.Core.Attachments;

/// <summary>An image in words: a terminal shows none. Every string is safe to show.</summary>
/// <param name="Name">Of the file; empty when it has none.</param>
/// <param name="Type">The media type that the message gives it, in lower case.</param>
/// <param name="Size">Of the decoded content, in bytes.</param>
/// <param name="Header">What the file itself says; null when it is none of the formats known.</param>
/// <param name="Alt">What the HTML text of the message shows in its place; empty when it does not refer to it.</param>
public sealed record ImageDescription(string Name, string Type, long Size, ImageHeader? Header, string Alt);
