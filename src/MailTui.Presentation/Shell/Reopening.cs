namespace MailTui.Presentation.Shell;

/// <summary>The program is to begin anew with the configuration as it is now.</summary>
/// <param name="Command">The name of what it does first; null: nothing.</param>
public sealed record Reopening(string? Command);
