using System.CommandLine;
using MailTui.CommandLine.Completions;
using MailTui.CommandLine.Reference;
using MailTui.Core.Text;
using MailTui.Options;

namespace MailTui.CommandLine;

/// <summary><c>mailtui completions SHELL</c>: the script by which a shell completes this command line.</summary>
internal static class CompletionsVerb
{
    /// <summary>Not a shell: what the scripts ask for.</summary>
    private const string Mailboxes = "mailboxes";

    public static Command Create(VerbRunner runner, RootCommand root)
    {
        var shell = new Argument<string>("SHELL")
        {
            Description =
                "bash, zsh or fish; mailboxes prints the names of the configured mailboxes, which the scripts ask for.",
        };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", Mailboxes);
        var verb = new Command("completions", "Print the script by which your shell completes this command line.")
        {
            shell,
        };
        verb.SetAction(
            (line, token) =>
                runner.RunAsync(
                    line,
                    (context, _) => Task.FromResult(Run(context, root, line.GetValue(shell) ?? "")),
                    token
                )
        );
        return verb;
    }

    private static int Run(CommandContext context, RootCommand root, string shell)
    {
        if (shell == Mailboxes)
        {
            var file = ConfigurationFile.Find(
                context.Config,
                SystemDirectories.Find(context.Environment.Variable),
                context.Environment.Variable
            );
            foreach (var mailbox in ConfigurationLoader.Load(file, context.Environment.Variables).Mailboxes)
                context.Out.WriteLine(TerminalText.Line(mailbox.Name));
            return ExitCodes.Ok;
        }

        var program = ProgramReference.Of(root);
        context.Out.Write(
            shell switch
            {
                "bash" => BashCompletion.Script(program),
                "zsh" => ZshCompletion.Script(program),
                _ => FishCompletion.Script(program),
            }
        );
        return ExitCodes.Ok;
    }
}
