using System.CommandLine;
using System.Text.Json;
using MailTui.Core.Compose;
using MailTui.Core.Compose.Submitted;
using MailTui.Core.Index;
using MailTui.Core.Messages;
using MailTui.Core.Outbox;
using MailTui.Core.Text;

namespace MailTui.CommandLine;

/// <summary><c>mailtui send [FILE|-] [--from A] [-t] [RECIPIENT…]</c>: a finished message, through the outbox.</summary>
/// <remarks>The line comes here as <see cref="SendmailArguments"/> writes it.</remarks>
internal static class SendVerb
{
    public static Command Create(VerbRunner runner)
    {
        var file = new Argument<string>("FILE")
        {
            Description =
                "A message (RFC 5322: header fields, an empty line, text); - or none: standard input. What has an @ is a recipient, unless it ends in .eml.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var recipients = new Argument<string[]>("RECIPIENT")
        {
            Description = "Who gets it, whatever To says.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var from = new Option<string?>("--from", "-f", "-r")
        {
            Description =
                "Who sends it (SMTP MAIL FROM; also From, where the message has none). It chooses the mailbox; default: as From says.",
            HelpName = "ADDRESS",
        };
        var name = new Option<string?>("--name", "-F")
        {
            Description = "The name for From, where the message has none.",
            HelpName = "NAME",
        };
        var read = new Option<bool>("--read-recipients", "-t")
        {
            Description = "To, Cc and Bcc get it, too. Bcc is never sent along.",
        };
        var verb = new Command(
            "send",
            "Send a finished message, as sendmail does, whose options are understood (-i -oi -t -f -F -r -- …)."
        )
        {
            file,
            recipients,
            from,
            name,
            read,
        };
        verb.SetAction(
            (line, token) =>
                runner.RunAsync(
                    line,
                    (context, cancellation) =>
                    {
                        var send = new Send(
                            line.GetValue(file) is { Length: > 0 } named ? named : "-",
                            Sender(line.GetValue(from)),
                            line.GetValue(name) ?? "",
                            Recipients(line.GetValue(recipients) ?? [], line.GetValue(read)),
                            line.GetValue(read)
                        );
                        return RunAsync(context, send, cancellation);
                    },
                    token
                )
        );
        return verb;
    }

    private static async Task<int> RunAsync(CommandContext context, Send send, CancellationToken cancellationToken)
    {
        var message = SubmittedMessage.Read(await SubmittedInput.ReadAsync(context, send.File, cancellationToken));
        try
        {
            await using var composition = context.OpenSender((send.Sender ?? message.WrittenFrom)?.Address);
            var mailbox = composition.Mailbox;
            if (mailbox.Outbox.WhyNot is { } whyNot)
            {
                context.Error.WriteLine($"mailtui: {whyNot} Nothing was taken.");
                return ExitCodes.Configuration;
            }

            var now = context.Environment.Time.GetLocalNow();
            var submission = new Submission
            {
                Sender = send.Sender is { } sender ? Named(sender, mailbox.Info.Addresses) : null,
                SenderName = send.Name,
                Recipients = send.Recipients,
                ReadRecipients = send.ReadRecipients,
                DefaultSender = mailbox.Info.Addresses.Count > 0 ? mailbox.Info.Addresses[0] : null,
                Now = now,
            };
            var item = await mailbox.Outbox.QueueAsync(message.Prepare(submission), now, cancellationToken);
            // From here on it is safe, whatever happens.
            return await SendAsync(context, mailbox.Outbox, item, cancellationToken);
        }
        catch (LocalDatabaseException e)
        {
            context.Error.WriteLine($"mailtui: {e.Message} Nothing was taken: send it again.");
            return ExitCodes.TryAgain;
        }
    }

    private static async Task<int> SendAsync(
        CommandContext context,
        Core.Mailboxes.IOutbox outbox,
        OutboxItem item,
        CancellationToken cancellationToken
    )
    {
        try
        {
            item = (await SendNow.RunAsync(outbox, [item], context.Environment.Time, cancellationToken))[0];
        }
        catch (LocalDatabaseException e)
        {
            item = item with { Problem = Phrase.Verbatim(e.Message) };
        }

        if (context.Json)
            context.Out.WriteLine(JsonSerializer.Serialize(SendJson.Of(item), OutputJson.Readable.SendJson));
        else if (item.State == OutboxState.Sent)
            context.Out.WriteLine(item.SesId ?? item.Key.Value);
        if (OutboxText.Unsent(item) is { } words)
            context.Error.WriteLine($"mailtui: {words}");
        return SendNow.ExitCode(item);
    }

    /// <summary>What is no address outside this machine (cron passes <c>-f root</c>) says nothing.</summary>
    private static MailAddress? Sender(string? option) =>
        option is null || !option.Contains('@', StringComparison.Ordinal) ? null
        : AddressList.Parse(option).Items is [{ Problem: null } one] ? one.Address
        : throw new UsageException(AddressList.Parse(option).Problems.FirstOrDefault() ?? "--from takes one address.");

    private static List<MailAddress> Recipients(string[] arguments, bool readsThem)
    {
        var recipients = new List<MailAddress>();
        foreach (var typed in arguments.SelectMany(argument => AddressList.Parse(argument).Items))
        {
            if (typed.Problem is { } problem)
            {
                throw new UsageException(
                    typed.Address.Address.Contains('@', StringComparison.Ordinal)
                        ? problem
                        : $"{problem} Mail goes to addresses only, not to users of this machine (for cron: MAILTO=you@example.com)."
                );
            }

            recipients.Add(typed.Address);
        }

        return recipients.Count > 0 || readsThem
            ? recipients
            : throw new UsageException("Nobody would get it: name recipients, or -t for those of To, Cc and Bcc.");
    }

    private static MailAddress Named(MailAddress sender, IReadOnlyList<MailAddress> own) =>
        sender.Name.Length > 0
            ? sender
            : own.FirstOrDefault(one => one.Address.Equals(sender.Address, StringComparison.OrdinalIgnoreCase))
                ?? sender;

    /// <summary>The line, taken apart.</summary>
    private sealed record Send(
        string File,
        MailAddress? Sender,
        string Name,
        List<MailAddress> Recipients,
        bool ReadRecipients
    );
}
