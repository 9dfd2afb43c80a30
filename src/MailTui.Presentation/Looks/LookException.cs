namespace MailTui.Presentation.Looks;

/// <summary>A look that can not be read.</summary>
/// <param name="word">What is wrong.</param>
/// <param name="column">Where, 1-based.</param>
public sealed class LookException(string word, int column)
    : Exception(
        $"\"{word}\" is neither a colour (red, brightblue, #5fafff …) nor bold, dim, italic, underline or reverse (column {column})"
    );
