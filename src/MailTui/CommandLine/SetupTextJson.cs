namespace MailTui.CommandLine;

/// <summary>What <c>setup --print --json</c> prints of a text.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Kind"><c>json</c>, <c>zone</c>, <c>shell</c> or <c>steps</c>.</param>
/// <param name="Content">The text itself, to paste.</param>
internal sealed record SetupTextJson(string Title, string Kind, string Content);
