using System.CommandLine;

namespace MailTui.CommandLine;

/// <summary><c>mailtui demo</c>: the full-screen program over the built-in mailbox, whatever is configured.</summary>
internal static class DemoVerb
{
    public static Command Create(VerbRunner runner)
    {
        var verb = new Command("demo", "Try the program on a built-in mailbox; nothing in it is real mail.");
        verb.SetAction((line, token) => runner.RunAsync(line, FullScreenVerb.RunDemoAsync, token));
        return verb;
    }
}
