namespace MailTui.Core.Setup.Texts;

/// <summary>Something to paste.</summary>
/// <param name="Title">What it is, and where it goes.</param>
/// <param name="Kind">What it is written in.</param>
/// <param name="Content">Lines, without a line end after the last one.</param>
public sealed record SetupText(string Title, SetupTextKind Kind, string Content);
