namespace MailTui.Core.Index;

/// <summary>A query that does not parse.</summary>
/// <param name="reason">Why, as a sentence.</param>
/// <param name="column">Where, 1-based, in UTF-16 units of the text.</param>
public sealed class MailboxQueryException(string reason, int column) : Exception($"{reason} (column {column})")
{
    public int Column { get; } = column;
}
