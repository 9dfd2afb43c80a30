namespace MailTui.Presentation.Setup;

/// <summary>What came of writing the configuration.</summary>
/// <param name="Backup">The file before; null: there was none.</param>
/// <param name="Problem">Why it was not written, as a sentence; null: it was.</param>
public sealed record SetupWritten(string? Backup, string? Problem = null);
