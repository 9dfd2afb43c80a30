namespace MailTui.Presentation.Text;

/// <summary>A piece of a line in one tone. The text is safe to show.</summary>
public readonly record struct StyledSpan(string Text, Tone Tone);
