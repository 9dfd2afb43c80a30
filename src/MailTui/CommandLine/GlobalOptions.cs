using System.CommandLine;

namespace MailTui.CommandLine;

/// <summary>Options that every verb takes, anywhere on the line.</summary>
internal sealed class GlobalOptions
{
    public Option<string?> Config { get; } =
        new("--config")
        {
            Description =
                "The configuration file; default $MAILTUI_CONFIG, else appsettings.json in ~/.config/mailtui.",
            HelpName = "FILE",
            Recursive = true,
        };

    public Option<string?> Data { get; } =
        new("--data")
        {
            Description = "Keep database, cache and log below this directory; default: the XDG directories.",
            HelpName = "DIR",
            Recursive = true,
        };

    public Option<string?> Mailbox { get; } =
        new("--mailbox")
        {
            Description =
                "The configured mailbox of that name; default: the first (the full-screen program: all together).",
            HelpName = "NAME",
            Recursive = true,
        };

    public Option<bool> Json { get; } =
        new("--json") { Description = "Print JSON, one object a line.", Recursive = true };

    public void AddTo(RootCommand root)
    {
        root.Options.Add(Config);
        root.Options.Add(Data);
        root.Options.Add(Mailbox);
        root.Options.Add(Json);
    }
}
