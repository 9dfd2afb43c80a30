namespace MailTui.Core.Rendering;

/// <summary>A piece of a line. The text is safe to show.</summary>
/// <param name="Link">The whole target of the link that this is a piece of, safe to show; null where there is none.</param>
public readonly record struct TextSpan(string Text, SpanStyle Style = SpanStyle.Plain, string? Link = null);
