namespace MailTui.Core.Compose;

/// <summary>A stretch of a text in Markdown.</summary>
/// <param name="Text">Its lines, joined by <c>\n</c>.</param>
internal readonly record struct MarkdownSection(MarkdownSectionKind Kind, string Text);
