using System.CommandLine;

namespace MailTui.CommandLine;

/// <summary>The command line: <c>mailtui</c> alone is the full-screen program, and there is one file for each verb.</summary>
internal static class RootCommandBuilder
{
    public static RootCommand Build(ProgramEnvironment environment)
    {
        var global = new GlobalOptions();
        var runner = new VerbRunner(global, environment);
        var root = new RootCommand(
            """
            The mailbox that Amazon SES does not have: reads the mail that a receipt rule put into an S3 bucket.

            To connect your bucket: mailtui setup. Or write this to ~/.config/mailtui/appsettings.json (Windows:
            %APPDATA%\mailtui\):
              { "Mailboxes": [ { "Name": "work", "Bucket": "BUCKET", "Prefix": "inbound/", "Region": "us-east-1" } ] }
            Credentials are found as the AWS command line finds them. Without that file, the demo mailbox is shown.
            """
        );
        global.AddTo(root);
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction(environment);
        root.Subcommands.Add(SyncVerb.Create(runner));
        root.Subcommands.Add(ListVerb.Create(runner));
        root.Subcommands.Add(ShowVerb.Create(runner));
        root.Subcommands.Add(SaveVerb.Create(runner));
        root.Subcommands.Add(MarkVerb.Create(runner));
        root.Subcommands.Add(UndoVerb.Create(runner));
        root.Subcommands.Add(SendVerb.Create(runner));
        root.Subcommands.Add(OutboxVerb.Create(runner));
        root.Subcommands.Add(AddressesVerb.Create(runner));
        root.Subcommands.Add(ExportVerb.Create(runner));
        root.Subcommands.Add(ImportVerb.Create(runner));
        root.Subcommands.Add(DoctorVerb.Create(runner));
        root.Subcommands.Add(SetupVerb.Create(runner));
        root.Subcommands.Add(DemoVerb.Create(runner));
        root.Subcommands.Add(CompletionsVerb.Create(runner, root));
        root.Subcommands.Add(ManualVerb.Create(runner, root));
        root.SetAction(
            (line, token) =>
                runner.RunAsync(line, (context, _) => FullScreenVerb.RunAsync(context.OpenAll, context.Reopen), token)
        );
        return root;
    }

    /// <summary>True when the line asks for the full-screen program.</summary>
    public static bool IsFullScreen(ParseResult line) =>
        line.CommandResult.Command is RootCommand || line.CommandResult.Command.Name == DemoVerb.Name;
}
