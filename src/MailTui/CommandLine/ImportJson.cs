namespace MailTui.CommandLine;

/// <summary>What <c>import --json</c> prints.</summary>
/// <param name="Imported">Messages that are new; with <c>--dry-run</c>, that would be.</param>
/// <param name="Marked">Messages that got flags, a folder or labels.</param>
internal sealed record ImportJson(int Imported, int Skipped, int Failed, long Bytes, int Marked);
