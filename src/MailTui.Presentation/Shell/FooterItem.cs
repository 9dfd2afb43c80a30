namespace MailTui.Presentation.Shell;

/// <summary>A key in the footer.</summary>
/// <param name="Rank">The lowest stay longest on a narrow screen.</param>
/// <param name="Key">What is pressed, as it is shown; what is no key can not be clicked.</param>
/// <param name="Title">What it does.</param>
internal readonly record struct FooterItem(int Rank, string Key, string Title);
