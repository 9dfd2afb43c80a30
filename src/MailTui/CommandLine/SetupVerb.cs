using System.CommandLine;
using MailTui.CommandLine.Setup;

namespace MailTui.CommandLine;

/// <summary><c>mailtui setup</c>: the wizard, by questions or by options; with <c>--print</c>, texts to paste.</summary>
internal static class SetupVerb
{
    public const string Name = "setup";

    public static Command Create(VerbRunner runner)
    {
        var printing = new SetupPrinting();
        var given = new SetupAnswersGiven(printing.Bucket, printing.Prefix, printing.Region);
        given.Restrict();
        var command = new Command(
            Name,
            "Connect your bucket: asks, looks whether the answers are right, and writes the configuration. With --print, print "
                + "what has to be pasted into AWS and the DNS."
        );
        foreach (Option option in printing.All.Concat(given.All))
            command.Options.Add(option);
        command.SetAction(
            (line, token) =>
                runner.RunAsync(
                    line,
                    (context, cancellation) =>
                        line.GetValue(printing.Print) is null
                            ? new SetupWizard(context, given).RunAsync(cancellation)
                            : Task.FromResult(printing.Run(context)),
                    token
                )
        );
        return command;
    }
}
