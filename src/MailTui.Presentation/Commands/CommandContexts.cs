namespace MailTui.Presentation.Commands;

/// <summary>Where the keys go: exactly one context has them at any time.</summary>
[Flags]
public enum CommandContexts
{
    None = 0,
    List = 1,
    Reader = 2,
    Help = 4,

    /// <summary>The links of a message.</summary>
    Links = 8,

    /// <summary>The parts of a message.</summary>
    Parts = 16,

    /// <summary>A text over everything else: what a command said.</summary>
    Output = 32,

    /// <summary>Folders, labels and saved searches.</summary>
    Sidebar = 64,

    /// <summary>A list over the message, to choose from.</summary>
    Panel = Links | Parts,

    /// <summary>Where mail is seen.</summary>
    Mail = List | Reader,

    Anywhere = List | Reader | Help | Panel | Output | Sidebar,
}
