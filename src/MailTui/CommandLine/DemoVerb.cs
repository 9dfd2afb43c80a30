using System.CommandLine;

namespace MailTui.CommandLine;

/// <summary><c>mailtui demo</c>: the full-screen program over the built-in mailbox, with the keys and looks that are configured.</summary>
internal static class DemoVerb
{
    public const string Name = "demo";

    public static Command Create(VerbRunner runner)
    {
        var verb = new Command(Name, "Try the program on a built-in mailbox; nothing in it is real mail.");
        verb.SetAction(
            (line, token) =>
                runner.RunAsync(line, (context, _) => FullScreenVerb.RunAsync(context.OpenDemo, context.Reopen), token)
        );
        return verb;
    }
}
