namespace MailTui.Presentation.Commands;

/// <summary>Where the keys go: exactly one context has them at any time.</summary>
[Flags]
public enum CommandContexts
{
    None = 0,
    List = 1,
    Reader = 2,
    Help = 4,

    /// <summary>Where mail is seen.</summary>
    Mail = List | Reader,

    Anywhere = List | Reader | Help,
}
