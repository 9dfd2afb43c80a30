using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using MailTui.Core.Export;
using MailTui.Core.Index;
using MailTui.Core.Text;

namespace MailTui.CommandLine;

/// <summary><c>mailtui export QUERY --to PATH</c>: messages into files that other programs read.</summary>
internal static class ExportVerb
{
    public static Command Create(VerbRunner runner)
    {
        var query = new Argument<string[]>("QUERY")
        {
            Description = "What to export: words, from:ann, in:archive, after:7d, …; in:anywhere is everything.",
            Arity = ArgumentArity.OneOrMore,
        };
        var to = new Option<string>("--to")
        {
            Description = "The file (mbox) or folder; what is there already is not written again.",
            HelpName = "PATH",
            Required = true,
        };
        var format = new Option<string>("--format")
        {
            Description = "mbox, maildir, or eml (one file a message).",
            HelpName = "mbox|maildir|eml",
            DefaultValueFactory = _ => "mbox",
        };
        var verb = new Command("export", "Export messages to an mbox, a Maildir or .eml files.") { query, to, format };
        to.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
                result.AddError("--to takes a file or a folder.");
        });
        format.AcceptOnlyFromAmong("mbox", "maildir", "eml");
        verb.SetAction(
            (line, token) =>
                runner.RunAsync(
                    line,
                    (context, cancellation) =>
                        RunAsync(
                            context,
                            string.Join(' ', line.GetValue(query) ?? []),
                            line.GetValue(to) ?? "",
                            line.GetValue(format) switch
                            {
                                "maildir" => ExportFormat.Maildir,
                                "eml" => ExportFormat.Eml,
                                _ => ExportFormat.Mbox,
                            },
                            cancellation
                        ),
                    token
                )
        );
        return verb;
    }

    private static async Task<int> RunAsync(
        CommandContext context,
        string text,
        string to,
        ExportFormat format,
        CancellationToken cancellationToken
    )
    {
        await using var queried = await QueriedMailbox.OpenAsync(context, text, cancellationToken);
        using var progress = new ProgressLine(context.Environment);
        var result = await MailExporter.RunAsync(
            queried.Mailbox,
            new MessageListQuery(null, queried.Query),
            new ExportDestination(to, format, text),
            progress,
            cancellationToken
        );
        progress.Clear();
        if (result is null)
        {
            if (context.Json)
                context.Out.WriteLine(Json(new("", 0, 0, 0, [])));
            context.Error.WriteLine(TerminalText.Line($"mailtui: Nothing matches {text}: nothing was exported."));
            return ExitCodes.NoInput;
        }

        context.Out.WriteLine(context.Json ? Json(result) : Text(result));
        foreach (var failure in result.Failures)
            context.Error.WriteLine(TerminalText.Line($"mailtui: {failure.Key}: {failure.Reason}"));
        if (result.Stopped is not { } stopped)
            return result.Failures.Count > 0 ? ExitCodes.TryAgain : ExitCodes.Ok;
        context.Error.WriteLine(
            TerminalText.Line($"mailtui: {stopped.Message} The same command goes on where it stopped.")
        );
        return Failure.ExitCode(stopped) ?? ExitCodes.Unavailable;
    }

    private static string Json(ExportResult result) =>
        JsonSerializer.Serialize(
            new ExportJson(result.Exported, result.Skipped, result.Failures.Count, result.Bytes),
            OutputJson.Readable.ExportJson
        );

    private static string Text(ExportResult result) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Path}: {result.Exported:N0} exported, {result.Skipped:N0} there already, {result.Failures.Count:N0} failed, {result.Bytes / 1e6:N1} MB"
        );
}
