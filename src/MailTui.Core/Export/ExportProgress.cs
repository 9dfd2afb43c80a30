namespace MailTui.Core.Export;

/// <param name="Done">Messages that are exported, were there already, or failed.</param>
/// <param name="Total">Messages that were found.</param>
/// <param name="Bytes">Bytes of those that were exported.</param>
public readonly record struct ExportProgress(int Done, int Total, long Bytes);
