namespace MailTui.Core.Index;

/// <summary>One token of a query.</summary>
/// <param name="Text">The word, the phrase without its quotes, or a field's value without quotes.</param>
/// <param name="Column">Where it begins, 1-based.</param>
/// <param name="Field">The field's name as it was written; empty for other tokens.</param>
/// <param name="IsQuoted">The value was written in quotes.</param>
/// <param name="IsUnfinished">Its closing quote is missing.</param>
internal readonly record struct QueryToken(
    QueryTokenKind Kind,
    string Text,
    int Column,
    string Field = "",
    bool IsQuoted = false,
    bool IsUnfinished = false
)
{
    /// <summary>Where a field's value begins, 1-based.</summary>
    public int ValueColumn => Column + (Field.Length > 0 ? Field.Length + 1 : 0);
}
