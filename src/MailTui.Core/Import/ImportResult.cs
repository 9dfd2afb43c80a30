namespace MailTui.Core.Import;

/// <summary>What came of an import.</summary>
/// <param name="Imported">Messages that are new in the mailbox.</param>
/// <param name="Skipped">Messages that it has already.</param>
/// <param name="Bytes">Of the imported messages.</param>
/// <param name="Failures">Those that could not be read.</param>
public sealed record ImportResult(int Imported, int Skipped, long Bytes, IReadOnlyList<ImportFailure> Failures)
{
    /// <summary>Messages that got flags, a folder or labels with it: one step to undo.</summary>
    public int Marked { get; init; }
}
