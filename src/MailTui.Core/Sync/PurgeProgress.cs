namespace MailTui.Core.Sync;

/// <summary>How far emptying the trash is.</summary>
/// <param name="Done">Messages that were dealt with.</param>
/// <param name="Total">Messages in the trash that are to go.</param>
public readonly record struct PurgeProgress(int Done, int Total);
