using System.CommandLine;
using System.Text.Json;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Core.Rendering;

namespace MailTui.CommandLine;

/// <summary><c>mailtui show KEY|FILE</c>: the reader's text, on standard output.</summary>
internal static class ShowVerb
{
    public static Command Create(VerbRunner runner)
    {
        var message = new Argument<string>("KEY|FILE")
        {
            Description =
                "A message's key (or NAME:KEY, with its mailbox), any unique beginning of it, an .eml file, or - for keys on standard input.",
        };
        var width = new Option<int?>("--width")
        {
            Description = "Wrap at so many columns; default: the terminal's, else 80.",
            HelpName = "N",
        };
        var html = new Option<bool>("--html") { Description = "Read the HTML, where there is a choice." };
        var plain = new Option<bool>("--plain") { Description = "Read the plain text, where there is a choice." };
        var headers = new Option<bool>("--headers") { Description = "Show all header fields." };
        var raw = new Option<bool>("--raw") { Description = "Print the stored bytes, unchanged." };
        var verb = new Command("show", "Show a message.") { message, width, html, plain, headers, raw };
        width.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1)
                result.AddError("--width takes a number from 1 upwards.");
        });
        verb.Validators.Add(result =>
        {
            if (result.GetValue(html) && result.GetValue(plain))
                result.AddError("--html and --plain exclude each other.");
        });
        verb.SetAction(
            (line, token) =>
                runner.RunAsync(
                    line,
                    (context, cancellation) =>
                    {
                        var show = new Show(
                            line.GetValue(message) ?? "",
                            line.GetValue(width),
                            new ReadOptions
                            {
                                Preference =
                                    line.GetValue(html) ? BodyPreference.Html
                                    : line.GetValue(plain) ? BodyPreference.Plain
                                    : BodyPreference.Automatic,
                                Zone = context.Environment.Time.LocalTimeZone,
                            },
                            line.GetValue(headers),
                            line.GetValue(raw)
                        );
                        return RunAsync(context, show, cancellation);
                    },
                    token
                )
        );
        return verb;
    }

    private static async Task<int> RunAsync(CommandContext context, Show show, CancellationToken cancellationToken)
    {
        if (MessageArgument.IsFile(show.Message))
        {
            var content = await MessageArgument.ReadFileAsync(show.Message, cancellationToken);
            if (show.Raw)
                return await WriteRawAsync(context, content, cancellationToken);
            var loose = LooseMessage.Read(
                Path.GetFileName(show.Message),
                content,
                new DateTimeOffset(File.GetLastWriteTimeUtc(show.Message)),
                show.Options
            );
            return Print(context, show, loose.Summary, loose.Document, own: []);
        }

        var keys = await context.ReadKeysAsync(show.Message, cancellationToken);
        await using var composition = context.OpenFor(keys);
        await LocalPass.RunAsync(context, composition.Mailbox, cancellationToken);
        foreach (string prefix in keys)
            await ShowAsync(context, show, composition.Mailbox, prefix, cancellationToken);
        return ExitCodes.Ok;
    }

    private static async Task ShowAsync(
        CommandContext context,
        Show show,
        IMailbox mailbox,
        string prefix,
        CancellationToken cancellationToken
    )
    {
        var key = await MessageArgument.ResolveAsync(mailbox, prefix, cancellationToken);
        if (show.Raw)
        {
            await WriteRawAsync(context, await mailbox.ReadRawAsync(key, cancellationToken), cancellationToken);
            return;
        }

        var summary = await mailbox.FindAsync(key, cancellationToken) ?? throw new MessageNotFoundException(key);
        var document = await mailbox.OpenAsync(key, show.Options, cancellationToken);
        Print(context, show, summary, document, mailbox.Info.Addresses);
    }

    private static int Print(
        CommandContext context,
        Show show,
        MessageSummary summary,
        MessageDocument document,
        IReadOnlyList<MailAddress> own
    )
    {
        if (context.Json)
        {
            context.Out.WriteLine(
                JsonSerializer.Serialize(
                    MessageDocumentJson.Of(summary, document),
                    OutputJson.Readable.MessageDocumentJson
                )
            );
            return ExitCodes.Ok;
        }

        foreach (
            string line in ShowText.Lines(
                document,
                own,
                show.Width ?? context.Environment.OutColumns ?? 80,
                show.Headers,
                context.Environment.Time.LocalTimeZone
            )
        )
            context.Out.WriteLine(line);
        return ExitCodes.Ok;
    }

    private static async Task<int> WriteRawAsync(
        CommandContext context,
        ReadOnlyMemory<byte> content,
        CancellationToken cancellationToken
    )
    {
        await using var output = context.Environment.OpenBinaryOut();
        await output.WriteAsync(content, cancellationToken);
        return ExitCodes.Ok;
    }

    /// <summary>The line, taken apart.</summary>
    private sealed record Show(string Message, int? Width, ReadOptions Options, bool Headers, bool Raw);
}
