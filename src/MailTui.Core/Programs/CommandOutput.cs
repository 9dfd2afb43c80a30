namespace MailTui.Core.Programs;

/// <summary>What a command said.</summary>
/// <param name="ExitStatus">Of the shell: 0 for success, 127 when there is no such command.</param>
/// <param name="Text">Standard output and error as they came, safe to show, lines ended by <c>\n</c>.</param>
/// <param name="IsCut">It said more than is kept.</param>
public sealed record CommandOutput(int ExitStatus, string Text, bool IsCut);
