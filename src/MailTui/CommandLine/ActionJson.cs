namespace MailTui.CommandLine;

/// <summary>What <c>mark</c> and <c>undo</c> print with <c>--json</c>.</summary>
/// <param name="Action">What was done, or undone.</param>
/// <param name="Changed">To how many messages.</param>
/// <param name="Kept">Of undoing: fields that stay because something else has changed them since.</param>
internal sealed record ActionJson(string Action, int Changed, int Kept);
