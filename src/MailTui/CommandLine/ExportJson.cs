namespace MailTui.CommandLine;

/// <summary>What <c>export --json</c> prints.</summary>
internal sealed record ExportJson(int Exported, int Skipped, int Failed, long Bytes);
