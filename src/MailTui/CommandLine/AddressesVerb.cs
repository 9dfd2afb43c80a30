using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace MailTui.CommandLine;

/// <summary>
/// <c>mailtui addresses PATTERN</c>: people one has mail with, the most frequent and most recent first, as lines
/// <c>address TAB name</c>: what aerc's <c>address-book-cmd</c> reads, and mutt's <c>query_command</c> behind a first line of words.
/// </summary>
internal static class AddressesVerb
{
    private const int Usual = 50;

    public static Command Create(VerbRunner runner)
    {
        var pattern = new Argument<string[]>("PATTERN")
        {
            Description = "How a word of the name, or the address, begins; in Korean names any part of it.",
            Arity = ArgumentArity.OneOrMore,
        };
        var limit = new Option<int>("--limit")
        {
            Description = $"Print at most so many; default: {Usual}.",
            HelpName = "N",
            DefaultValueFactory = _ => Usual,
        };
        var mutt = new Option<bool>("--mutt")
        {
            Description =
                "Print how many there are before them: mutt's query_command shows the first line as a message.",
        };
        var verb = new Command("addresses", "Find addresses of people you have mail with.") { pattern, limit, mutt };
        limit.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() < 1)
                result.AddError("--limit takes a number from 1 upwards.");
        });
        verb.SetAction(
            (line, token) =>
                runner.RunAsync(
                    line,
                    async (context, cancellation) =>
                    {
                        await using var composition = context.OpenAll();
                        await LocalPass.RunAsync(context, composition.Mailbox, cancellation);
                        var found = await composition.Mailbox.CorrespondentsAsync(
                            string.Join(' ', line.GetValue(pattern) ?? []),
                            line.GetValue(limit),
                            cancellation
                        );
                        if (line.GetValue(mutt))
                        {
                            string count = found.Count.ToString("N0", CultureInfo.InvariantCulture);
                            context.Out.WriteLine($"{count} {(found.Count == 1 ? "address" : "addresses")}");
                        }

                        foreach (var one in found)
                        {
                            context.Out.WriteLine(
                                context.Json
                                    ? JsonSerializer.Serialize(AddressJson.Of(one), OutputJson.Readable.AddressJson)
                                    : $"{Cell(one.Address)}\t{Cell(one.Name)}"
                            );
                        }

                        return ExitCodes.Ok;
                    },
                    token
                )
        );
        return verb;
    }

    private static string Cell(string text) => text.Replace('\t', ' ');
}
