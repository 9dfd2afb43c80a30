namespace MailTui.Presentation.Editing;

/// <summary>A row of the wrapped text.</summary>
/// <param name="Row">Of its line, from 0.</param>
public readonly record struct RowPlace(int Line, int Row);
