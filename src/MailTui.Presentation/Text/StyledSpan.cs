namespace MailTui.Presentation.Text;

/// <summary>A piece of a line in one tone. The text is safe to show.</summary>
/// <param name="Link">Where it leads, as <see cref="Core.Rendering.LinkAddress"/> gives it; null where it leads nowhere.</param>
public readonly record struct StyledSpan(string Text, Tone Tone, string? Link = null);
