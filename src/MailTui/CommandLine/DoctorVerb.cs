using System.CommandLine;
using System.Text.Json;
using MailTui.Core.Setup;
using MailTui.Core.Text;
using MailTui.Options;
using MailTui.Presentation.Checkup;
using MailTui.Presentation.Text;

namespace MailTui.CommandLine;

/// <summary><c>mailtui doctor</c>: looks at everything between a sender and the reader, and says how to mend it.</summary>
internal static class DoctorVerb
{
    private const string ConfigurationCheck = "configuration";

    public static Command Create(VerbRunner runner)
    {
        var send = new Option<bool>("--send")
        {
            Description = "Also send a message to SES's mailbox simulator (success@simulator.amazonses.com).",
        };
        var roundTrip = new Option<bool>("--round-trip")
        {
            Description = "Also send a message to yourself, and wait until it lies in the bucket.",
        };
        var resolver = new Option<string?>("--resolver")
        {
            Description = "Ask this name server, ADDRESS or ADDRESS:PORT; default: the system's.",
            HelpName = "ADDRESS",
        };
        var tokens = new Option<string[]>("--dkim-token")
        {
            Description = "A DKIM token of the domain, as the SES console shows them; may be repeated.",
            HelpName = "TOKEN",
            AllowMultipleArgumentsPerToken = false,
        };
        var mailFrom = new Option<string?>("--mail-from")
        {
            Description = "The custom MAIL FROM domain of the identity.",
            HelpName = "DOMAIN",
        };
        var verb = new Command("doctor", "Check everything that mail needs, and say how to mend what is wrong.")
        {
            send,
            roundTrip,
            resolver,
            tokens,
            mailFrom,
        };
        resolver.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } address && !Doctor.IsResolver(address))
                result.AddError("--resolver takes an address, such as 1.1.1.1 or 127.0.0.1:5353.");
        });
        verb.SetAction(
            (line, token) =>
                runner.RunAsync(
                    line,
                    (context, cancellation) =>
                        RunAsync(
                            context,
                            Options(context) with
                            {
                                Send = line.GetValue(send),
                                RoundTrip = line.GetValue(roundTrip),
                                Resolver = line.GetValue(resolver),
                                DkimTokens = line.GetValue(tokens) ?? [],
                                MailFrom = line.GetValue(mailFrom),
                            },
                            cancellation
                        ),
                    token
                )
        );
        return verb;
    }

    /// <summary>Prints each result as it comes.</summary>
    internal static async Task<int> RunAsync(
        CommandContext context,
        DoctorOptions options,
        CancellationToken cancellationToken
    )
    {
        var results = new List<CheckResult>();
        await foreach (var result in Doctor.RunAsync(options, cancellationToken))
        {
            results.Add(result);
            if (context.Json)
                context.Out.WriteLine(JsonSerializer.Serialize(CheckJson.Of(result), OutputJson.Readable.CheckJson));
            else
                Print(result, context.Out);
            await context.Out.FlushAsync(cancellationToken);
        }

        return ExitCode(results);
    }

    /// <summary>0 when nothing failed, 69 when something did, 77 when something is merely not permitted, 78 for the configuration.</summary>
    internal static int ExitCode(IReadOnlyList<CheckResult> results) =>
        results.Any(result => result is { Check: ConfigurationCheck, Status: CheckStatus.Failed })
            ? ExitCodes.Configuration
        : results.Any(result => result.Status == CheckStatus.Failed) ? ExitCodes.Unavailable
        : results.Any(result => result.Status == CheckStatus.NotPermitted) ? ExitCodes.NotPermitted
        : ExitCodes.Ok;

    private static void Print(CheckResult result, TextWriter output)
    {
        output.WriteLine($"{CheckMarks.Of(result.Status)} {result.Check}: {Words.Of(result.Seen)}");
        foreach (Phrase? phrase in new[] { result.Means, result.Fix })
        {
            // Of the fix every word counts: it is never cut or wrapped, so that it can be copied.
            if (phrase is not null)
                output.WriteLine((ReferenceEquals(phrase, result.Fix) ? "    → " : "    ") + Words.Of(phrase));
        }
    }

    /// <exception cref="UsageException">There is no such mailbox.</exception>
    private static DoctorOptions Options(CommandContext context) =>
        Options(
            context,
            ConfigurationFile.Find(
                context.Config,
                SystemDirectories.Find(context.Environment.Variable),
                context.Environment.Variable
            ),
            context.MailboxName
        );

    /// <param name="name">Of the mailbox; null: the first.</param>
    /// <exception cref="UsageException">There is no such mailbox.</exception>
    internal static DoctorOptions Options(CommandContext context, ConfigurationFile file, string? name)
    {
        var system = SystemDirectories.Find(context.Environment.Variable);
        var directories = context.Data is { } data ? system.Below(data) : system;
        return new Checkups(context.Environment, file, directories).Read(name)[0];
    }
}
