namespace MailTui.Presentation.Editing;

/// <summary>A piece of a text; it may be empty.</summary>
/// <param name="End">Not before <paramref name="Start"/>.</param>
public readonly record struct TextRange(TextPosition Start, TextPosition End)
{
    public bool IsEmpty => Start == End;

    /// <summary>The piece between two places, whichever comes first.</summary>
    public static TextRange Between(TextPosition one, TextPosition other) =>
        one <= other ? new(one, other) : new(other, one);
}
