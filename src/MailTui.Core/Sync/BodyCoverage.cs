namespace MailTui.Core.Sync;

/// <summary>Of how many messages the whole text can be searched.</summary>
/// <param name="Searchable">Messages whose text is in the index, up to what is read of a giant.</param>
/// <param name="Total">All messages but those encrypted by SES, whose text cannot be read at all.</param>
public readonly record struct BodyCoverage(int Searchable, int Total)
{
    public bool IsComplete => Searchable >= Total;

    /// <summary>0 … 100; 100 only when nothing is missing.</summary>
    public int Percent => IsComplete ? 100 : (int)Math.Min(99, 100L * Searchable / Total);
}
