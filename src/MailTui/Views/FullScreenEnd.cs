using MailTui.Presentation.Shell;

namespace MailTui.Views;

/// <summary>How the full screen ended.</summary>
/// <param name="ExitCode">Of the process, when it ends with it.</param>
/// <param name="Reopening">It is to begin anew; null: the user wants no more.</param>
internal readonly record struct FullScreenEnd(int ExitCode, Reopening? Reopening);
