namespace MailTui.Presentation.Commands;

/// <summary>Where the keys go: exactly one context has them at any time.</summary>
[Flags]
public enum CommandContexts
{
    None = 0,
    List = 1,
    Reader = 2,

    /// <summary>The help screen: letters are looked for, other keys move.</summary>
    Help = 4,

    /// <summary>The links of a message.</summary>
    Links = 8,

    /// <summary>The parts of a message.</summary>
    Parts = 16,

    /// <summary>A text over everything else: what a command said.</summary>
    Output = 32,

    /// <summary>Folders, labels and saved searches.</summary>
    Sidebar = 64,

    /// <summary>The command palette: letters narrow it, other keys move.</summary>
    Palette = 128,

    /// <summary>A message being written: letters are its text, other keys edit or are commands.</summary>
    Compose = 256,

    /// <summary>A message looked over before it is sent.</summary>
    Review = 512,

    /// <summary>What the doctor found.</summary>
    Checkup = 1024,

    /// <summary>The setup wizard, while one chooses or reads.</summary>
    Setup = 2048,

    /// <summary>The setup wizard, while an answer is typed.</summary>
    Answer = 4096,

    /// <summary>A list over the message, to choose from.</summary>
    Panel = Links | Parts,

    /// <summary>Where mail is seen.</summary>
    Mail = List | Reader,

    /// <summary>Where letters look something up, or answer.</summary>
    Choosing = Help | Palette | Answer,

    /// <summary>Where letters are text, so that only other keys can be bound.</summary>
    Typing = Choosing | Compose,

    /// <summary>Wherever letters are keys.</summary>
    Anywhere = List | Reader | Panel | Output | Sidebar | Review | Checkup | Setup,
}
