namespace MailTui.Core.Rendering;

/// <summary>The text of a message, chosen among its parts.</summary>
/// <param name="Text">Safe to show, lines ended by <c>\n</c>.</param>
/// <param name="FromHtml">True when any of it was made from HTML.</param>
/// <param name="HasAlternative">True when there is both a plain and an HTML text to choose from.</param>
/// <param name="Notices">What the reader should know about it, in short sentences.</param>
internal sealed record BodyText(string Text, bool FromHtml, bool HasAlternative, IReadOnlyList<string> Notices);
