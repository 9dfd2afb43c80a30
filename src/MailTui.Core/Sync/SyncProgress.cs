namespace MailTui.Core.Sync;

/// <summary>How far a pass over the bucket is.</summary>
/// <param name="Listed">Messages that the listing has shown so far.</param>
/// <param name="Total">Messages to fetch in this pass; null while the listing still runs.</param>
/// <param name="Fetched">Of these, fetched and stored in the index.</param>
/// <param name="Failed">Of these, not fetched: tried again in the next pass.</param>
/// <param name="Bytes">Bytes fetched.</param>
/// <param name="Rate">Messages per second over the last seconds; 0 when unknown.</param>
/// <param name="Remaining">Estimated time to the end; null when unknown.</param>
public readonly record struct SyncProgress(
    long Listed,
    long? Total,
    long Fetched,
    long Failed,
    long Bytes,
    double Rate,
    TimeSpan? Remaining
);
