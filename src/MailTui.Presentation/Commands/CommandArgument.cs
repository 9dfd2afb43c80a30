namespace MailTui.Presentation.Commands;

/// <summary>What a command can be told.</summary>
/// <param name="Title">What it is, in a word or two: <c>folder</c>.</param>
/// <param name="Kind">How it is completed.</param>
/// <param name="Required">The palette asks for it; else the command does something without it, too.</param>
public sealed record CommandArgument(string Title, ArgumentKind Kind, bool Required = false);
