namespace MailTui.Core.Sync;

/// <summary>What one pass over the bucket did.</summary>
/// <param name="Listed">Messages in the bucket.</param>
/// <param name="Fetched">New or changed ones that were read.</param>
/// <param name="Removed">Ones that are no longer in the bucket.</param>
/// <param name="Failed">Ones that could not be read; they are tried again in the next pass.</param>
/// <param name="Bytes">Bytes fetched.</param>
/// <param name="Elapsed">Wall time.</param>
/// <param name="Failures">The first failures (at most 20): key and reason, for the user.</param>
public sealed record SyncResult(
    long Listed,
    long Fetched,
    long Removed,
    long Failed,
    long Bytes,
    TimeSpan Elapsed,
    IReadOnlyList<SyncFailure> Failures
);
