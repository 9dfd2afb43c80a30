using MailTui.Core.Text;

namespace MailTui.Core.Setup.Texts;

/// <summary>Something to paste.</summary>
/// <param name="Title">What it is, and where it goes.</param>
/// <param name="Kind">What it is written in.</param>
/// <param name="Content">
/// Lines, without a line end after the last one. What a machine reads is the same in every language; what is for people, such as
/// comments and steps, is not.
/// </param>
public sealed record SetupText(Phrase Title, SetupTextKind Kind, Phrase Content);
