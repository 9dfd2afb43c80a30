using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using MailTui.Core.Sync;
using MailTui.Core.Text;

namespace MailTui.CommandLine;

/// <summary><c>mailtui sync</c>: one pass over the bucket.</summary>
internal static class SyncVerb
{
    public static Command Create(VerbRunner runner)
    {
        var verb = new Command("sync", "Fetch what is new in the bucket, once.");
        verb.SetAction((line, token) => runner.RunAsync(line, RunAsync, token));
        return verb;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        await using var composition = context.Open();
        using var progress = new ProgressLine(context.Environment);
        var result = await composition.Mailbox.SynchronizeAsync(progress, cancellationToken);
        progress.Clear();
        context.Out.WriteLine(context.Json ? Json(result) : Text(result));
        foreach (var failure in result.Failures)
            context.Error.WriteLine(TerminalText.Line($"mailtui: {failure.Key}: {failure.Reason}"));
        await BodyProgress.IndexAsync(context, composition.Mailbox, cancellationToken);
        return result.Failed > 0 ? ExitCodes.TryAgain : ExitCodes.Ok;
    }

    private static string Json(SyncResult result) =>
        JsonSerializer.Serialize(
            new SyncJson(
                result.Listed,
                result.Fetched,
                result.Removed,
                result.Failed,
                result.Bytes,
                Math.Round(result.Elapsed.TotalSeconds, 3)
            ),
            OutputJson.Readable.SyncJson
        );

    private static string Text(SyncResult result) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Listed:N0} listed, {result.Fetched:N0} fetched, {result.Removed:N0} removed, {result.Failed:N0} failed, {result.Bytes / 1e6:N1} MB in {result.Elapsed.TotalSeconds:N1} s"
        );
}
