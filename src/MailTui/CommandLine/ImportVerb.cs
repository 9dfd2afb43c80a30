using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using MailTui.Core.Import;
using MailTui.Core.Mailboxes;
using MailTui.Core.Text;

namespace MailTui.CommandLine;

/// <summary><c>mailtui import PATH…</c>: messages from files into a mailbox.</summary>
internal static class ImportVerb
{
    public static Command Create(VerbRunner runner)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "An mbox, a Maildir, an .eml file, or a folder of these.",
            Arity = ArgumentArity.OneOrMore,
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Read and count everything, and change nothing." };
        var verb = new Command("import", "Put messages from files into the mailbox; what it has stays as it is.")
        {
            paths,
            dryRun,
        };
        verb.SetAction(
            (line, token) =>
                runner.RunAsync(
                    line,
                    (context, cancellation) =>
                        RunAsync(context, line.GetValue(paths) ?? [], line.GetValue(dryRun), cancellation),
                    token
                )
        );
        return verb;
    }

    private static async Task<int> RunAsync(
        CommandContext context,
        string[] paths,
        bool dryRun,
        CancellationToken cancellationToken
    )
    {
        await using var composition = context.Open();
        if (!dryRun && Refusal(composition.Mailbox.Info) is { } refusal)
        {
            context.Error.WriteLine(TerminalText.Line($"mailtui: {refusal}"));
            return ExitCodes.NotPermitted;
        }

        await LocalPass.RunAsync(context, composition.Mailbox, cancellationToken);
        using var progress = new ProgressLine(context.Environment);
        var result = await MailImporter.RunAsync(composition.Mailbox, paths, dryRun, progress, cancellationToken);
        progress.Clear();
        context.Out.WriteLine(context.Json ? Json(result) : Text(result, dryRun));
        foreach (var failure in result.Failures)
            context.Error.WriteLine(TerminalText.Line($"mailtui: {failure.Where}: {failure.Reason}"));
        if (result.Failures.Count > 0)
            return ExitCodes.BadInput;
        if (result.Imported + result.Skipped > 0)
            return ExitCodes.Ok;
        context.Error.WriteLine(TerminalText.Line($"mailtui: There is no mail in {string.Join(", ", paths)}."));
        return ExitCodes.NoInput;
    }

    private static string? Refusal(MailboxInfo info) =>
        info.IsDemo ? "Nothing can be imported into the demo mailbox; the README shows how to set up one of your own."
        : info.IsReadOnly
            ? $"The mailbox {info.Name} is configured with \"ReadOnly\": true, so nothing is imported into it. Take that away, or name another with --mailbox."
        : null;

    private static string Json(ImportResult result) =>
        JsonSerializer.Serialize(
            new ImportJson(result.Imported, result.Skipped, result.Failures.Count, result.Bytes, result.Marked),
            OutputJson.Readable.ImportJson
        );

    private static string Text(ImportResult result, bool dryRun) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Imported:N0} {(dryRun ? "to import" : "imported")}, {result.Skipped:N0} there already, {result.Failures.Count:N0} failed, {result.Bytes / 1e6:N1} MB"
        );
}
