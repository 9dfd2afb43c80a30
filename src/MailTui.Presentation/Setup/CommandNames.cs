namespace MailTui.Presentation.Setup;

/// <summary>What can come after the wizard. Doctor is a command that the program begun anew runs, when it has one of that name.</summary>
internal static class CommandNames
{
    public const string Open = "open";
    public const string Doctor = "doctor";
    public const string Texts = "texts";
    public const string Stay = "stay";
}
