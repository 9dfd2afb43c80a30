namespace MailTui.Presentation.Commands;

/// <summary>A key that waits for another one.</summary>
/// <param name="Chord">What is pressed first.</param>
/// <param name="Title">What its keys have in common: the title of the popup and the word in the footer.</param>
/// <param name="FooterRank">As <see cref="ICommand.FooterRank"/>.</param>
public sealed record KeyPrefix(KeyChord Chord, string Title, int FooterRank);
