namespace MailTui.CommandLine;

/// <summary>What <c>sync --json</c> prints.</summary>
internal sealed record SyncJson(long Listed, long Fetched, long Removed, long Failed, long Bytes, double Seconds);
