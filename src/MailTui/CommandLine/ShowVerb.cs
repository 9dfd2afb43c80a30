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
            Description = "A message's key, any unique beginning of it, an .eml file, or - for keys on standard input.",
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
        if (LooksLikeFile(show.Message))
        {
            var content = await ReadFileAsync(show.Message, cancellationToken);
            if (show.Raw)
                return await WriteRawAsync(context, content, cancellationToken);
            var loose = LooseMessage.Read(
                Path.GetFileName(show.Message),
                content,
                new DateTimeOffset(File.GetLastWriteTimeUtc(show.Message)),
                show.Options
            );
            return Print(context, show, loose.Summary, loose.Document);
        }

        var keys = await context.ReadKeysAsync(show.Message, cancellationToken);
        await using var composition = context.Open();
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
        var key = await ResolveAsync(mailbox, prefix, cancellationToken);
        if (show.Raw)
        {
            await WriteRawAsync(context, await mailbox.ReadRawAsync(key, cancellationToken), cancellationToken);
            return;
        }

        var summary = await mailbox.FindAsync(key, cancellationToken) ?? throw new MessageNotFoundException(key);
        Print(context, show, summary, await mailbox.OpenAsync(key, show.Options, cancellationToken));
    }

    private static int Print(CommandContext context, Show show, MessageSummary summary, MessageDocument document)
    {
        if (context.Json)
        {
            context.Out.WriteLine(
                JsonSerializer.Serialize(
                    new MessageDocumentJson(summary, document),
                    OutputJson.Readable.MessageDocumentJson
                )
            );
            return ExitCodes.Ok;
        }

        foreach (
            string line in ShowText.Lines(
                document,
                show.Width ?? context.Environment.OutColumns ?? 80,
                show.Headers,
                context.Environment.Time.LocalTimeZone
            )
        )
            context.Out.WriteLine(line);
        return ExitCodes.Ok;
    }

    /// <summary>Keys have neither a slash of a path nor an extension.</summary>
    private static bool LooksLikeFile(string message) =>
        message.EndsWith(".eml", StringComparison.OrdinalIgnoreCase)
        || message.AsSpan().ContainsAny('/', Path.DirectorySeparatorChar) && File.Exists(message);

    private static async Task<ReadOnlyMemory<byte>> ReadFileAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllBytesAsync(path, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path} cannot be read: {e.Message}", e);
        }
    }

    private static async Task<MessageKey> ResolveAsync(
        IMailbox mailbox,
        string prefix,
        CancellationToken cancellationToken
    )
    {
        var keys = await mailbox.ResolveAsync(prefix, 6, cancellationToken);
        var exact = new MessageKey(prefix);
        if (keys.Count == 1 || keys.Contains(exact))
            return keys.Count == 1 ? keys[0] : exact;
        throw new InputException(
            keys.Count == 0
                ? $"There is no message {prefix} in the mailbox {mailbox.Info.Name}. `mailtui list` shows the keys."
                : $"Several messages begin with {prefix}: {string.Join(", ", keys.Take(5))}{(keys.Count > 5 ? " …" : "")}. "
                    + "Give more of the key."
        );
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
