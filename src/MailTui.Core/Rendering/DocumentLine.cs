namespace MailTui.Core.Rendering;

/// <summary>One line on the screen; its width in terminal cells never exceeds what was asked for.</summary>
public readonly record struct DocumentLine(string Text, LineStyle Style);
