using System.CommandLine;
using System.Text.Json;
using MailTui.Core.Attachments;
using MailTui.Core.Mailboxes;

namespace MailTui.CommandLine;

/// <summary><c>mailtui save KEY|FILE</c>: attachments to disk, under names that are free.</summary>
internal static class SaveVerb
{
    public static Command Create(VerbRunner runner)
    {
        var message = new Argument<string>("KEY|FILE")
        {
            Description =
                "A message's key (or NAME:KEY, with its mailbox), any unique beginning of it, an .eml file, or - for keys on standard input.",
        };
        var part = new Option<int?>("--part") { Description = "Save the part of this number.", HelpName = "N" };
        var all = new Option<bool>("--all") { Description = "Save all attachments." };
        var to = new Option<string>("--to")
        {
            Description = "The folder to save to; it is created in a folder that exists.",
            HelpName = "DIR",
            Required = true,
        };
        var verb = new Command("save", "Save attachments.") { message, part, all, to };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(all) == result.GetResult(part) is not null)
                result.AddError("Give either --part N, with a number that `mailtui show` prints, or --all.");
        });
        to.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
                result.AddError("--to takes a folder.");
        });
        verb.SetAction(
            (line, token) =>
                runner.RunAsync(
                    line,
                    (context, cancellation) =>
                        RunAsync(
                            context,
                            line.GetValue(message) ?? "",
                            line.GetValue(part),
                            line.GetValue(to) ?? "",
                            cancellation
                        ),
                    token
                )
        );
        return verb;
    }

    /// <param name="part">Null: all that are attached.</param>
    private static async Task<int> RunAsync(
        CommandContext context,
        string message,
        int? part,
        string directory,
        CancellationToken cancellationToken
    )
    {
        if (MessageArgument.IsFile(message))
        {
            var content = await MessageArgument.ReadFileAsync(message, cancellationToken);
            var chosen = Choose(context, message, content, part);
            await SaveAsync(context, chosen, AttachmentFolder.Open(directory), cancellationToken);
            return ExitCodes.Ok;
        }

        var keys = await context.ReadKeysAsync(message, cancellationToken);
        await using var composition = context.OpenFor(keys);
        await LocalPass.RunAsync(context, composition.Mailbox, cancellationToken);
        AttachmentFolder? folder = null;
        foreach (string prefix in keys)
        {
            var content = await ReadAsync(composition.Mailbox, prefix, cancellationToken);
            var chosen = Choose(context, prefix, content, part);
            // One folder for all messages: it knows which names it has given.
            folder ??= AttachmentFolder.Open(directory);
            await SaveAsync(context, chosen, folder, cancellationToken);
        }

        return ExitCodes.Ok;
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(
        IMailbox mailbox,
        string prefix,
        CancellationToken cancellationToken
    )
    {
        var key = await MessageArgument.ResolveAsync(mailbox, prefix, cancellationToken);
        return await mailbox.ReadRawAsync(key, cancellationToken);
    }

    private static Attachment[] Choose(CommandContext context, string message, ReadOnlyMemory<byte> content, int? part)
    {
        var attachments = AttachmentReader.Read(content);
        if (part is null)
        {
            Attachment[] attached = [.. attachments.Where(attachment => attachment.IsAttached)];
            if (attached.Length == 0)
                context.Error.WriteLine($"mailtui: {Safe(message)} has no attachments.");
            return attached;
        }

        return attachments.FirstOrDefault(attachment => attachment.Index == part) is { } found
            ? [found]
            : throw new InputException(
                $"The message {message} has no part {part}: it has {attachments.Count}. `mailtui show` prints their numbers."
            );
    }

    private static async Task SaveAsync(
        CommandContext context,
        IReadOnlyList<Attachment> attachments,
        AttachmentFolder folder,
        CancellationToken cancellationToken
    )
    {
        foreach (var attachment in attachments)
        {
            var saved = await folder.SaveAsync(attachment, progress: null, cancellationToken);
            context.Out.WriteLine(
                context.Json
                    ? JsonSerializer.Serialize(SavedPartJson.Of(saved), OutputJson.Readable.SavedPartJson)
                    : saved.Path
            );
        }
    }

    private static string Safe(string message) => Core.Text.TerminalText.Line(message);
}
