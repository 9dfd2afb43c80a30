using System.CommandLine;
using System.Text.Json;
using MailTui.Core.Index;
using MailTui.Core.Messages;

namespace MailTui.CommandLine;

/// <summary><c>mailtui list [QUERY…]</c>: newest first.</summary>
internal static class ListVerb
{
    /// <summary>Rows read from the index at a time: bounds the memory of a list without a limit.</summary>
    private const int Page = 500;

    public static Command Create(VerbRunner runner)
    {
        var query = new Argument<string[]>("QUERY")
        {
            Description = "What to find: words, \"phrases\", from:ann, is:unread, after:7d, … (docs/search.md).",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var limit = new Option<int>("--limit")
        {
            Description = "Print at most so many; default: all.",
            HelpName = "N",
            DefaultValueFactory = _ => int.MaxValue,
        };
        var offset = new Option<int>("--offset")
        {
            Description = "Leave out the first so many; default: none.",
            HelpName = "N",
        };
        var threads = new Option<bool>("--threads")
        {
            Description = "Conversations together, the newest activity first; answers below what they answer.",
        };
        var verb = new Command("list", "List messages, newest first.") { query, limit, offset, threads };
        foreach (var number in new[] { limit, offset })
        {
            number.Validators.Add(result =>
            {
                if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() < 0)
                    result.AddError($"{number.Name} takes a number from 0 upwards.");
            });
        }

        verb.SetAction(
            (line, token) =>
                runner.RunAsync(
                    line,
                    (context, cancellation) =>
                        RunAsync(
                            context,
                            string.Join(' ', line.GetValue(query) ?? []),
                            line.GetValue(threads),
                            line.GetValue(offset),
                            line.GetValue(limit),
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
        bool threads,
        int offset,
        int limit,
        CancellationToken cancellationToken
    )
    {
        await using var queried = await QueriedMailbox.OpenAsync(context, text, cancellationToken);
        var query = new MessageListQuery(text.Length == 0 ? MessageFolder.Inbox : null, queried.Query)
        {
            Threads = threads ? ThreadFolding.AllUnfolded : null,
        };
        var format = new ListText(context.Environment);
        while (limit > 0)
        {
            var rows = await queried.Mailbox.ListAsync(query, offset, Math.Min(limit, Page), cancellationToken);
            foreach (var row in rows)
            {
                context.Out.WriteLine(
                    context.Json
                        ? JsonSerializer.Serialize(MessageJson.Of(row), OutputJson.Readable.MessageJson)
                        : format.Row(row)
                );
            }

            if (rows.Count < Math.Min(limit, Page))
                break;
            offset += rows.Count;
            limit -= rows.Count;
        }

        return ExitCodes.Ok;
    }
}
