namespace MailTui.Core.Sync;

/// <summary>What came of emptying the trash.</summary>
/// <param name="Deleted">Messages whose objects are gone.</param>
/// <param name="Versions">How many of them the bucket still keeps as older versions.</param>
/// <param name="Failures">Those that are still there, and why.</param>
public sealed record PurgeResult(int Deleted, int Versions, IReadOnlyList<SyncFailure> Failures);
