using System.CommandLine;
using System.Text.Json;
using MailTui.Core.Mailboxes;
using MailTui.Core.Outbox;

namespace MailTui.CommandLine;

/// <summary><c>mailtui outbox [--retry [ID]|--cancel ID|--sent ID]</c>: what waits, failed, or may have been sent.</summary>
internal static class OutboxVerb
{
    private const string All = "all";

    public static Command Create(VerbRunner runner)
    {
        var retry = new Option<string?>("--retry")
        {
            Description =
                "Send it now: also what failed, or may have been sent already. Without ID: all that waits, but what is to go out later.",
            HelpName = "ID|all",
            Arity = ArgumentArity.ZeroOrOne,
        };
        retry.CompletionSources.Add(All);
        var cancel = new Option<string?>("--cancel")
        {
            Description = "Take it back: a draft is one again, what another program handed over is deleted.",
            HelpName = "ID",
        };
        var sent = new Option<string?>("--sent")
        {
            Description = "Mark it as sent, when you know that it was.",
            HelpName = "ID",
        };
        var verb = new Command("outbox", "List what waits to be sent, failed, or may have been sent.")
        {
            retry,
            cancel,
            sent,
        };
        verb.Validators.Add(result =>
        {
            if (
                new Option[] { retry, cancel, sent }.Count(option => result.GetResult(option) is { Implicit: false })
                > 1
            )
                result.AddError("--retry, --cancel and --sent exclude each other.");
        });
        verb.SetAction(
            (line, token) =>
                runner.RunAsync(
                    line,
                    async (context, cancellation) =>
                    {
                        await using var composition = context.OpenAll();
                        var outbox = new Listed(context, composition.Mailbox, cancellation);
                        return line.GetResult(retry) is { Implicit: false }
                                ? await outbox.RetryAsync(line.GetValue(retry) ?? All)
                            : line.GetValue(cancel) is { } taken ? await outbox.CancelAsync(taken)
                            : line.GetValue(sent) is { } marked ? await outbox.MarkSentAsync(marked)
                            : await outbox.PrintAsync();
                    },
                    token
                )
        );
        return verb;
    }

    /// <summary>One run of the verb.</summary>
    private sealed class Listed(CommandContext context, IMailbox mailbox, CancellationToken cancellationToken)
    {
        private readonly OutboxText _text = new(context.Environment);

        public async Task<int> PrintAsync()
        {
            var items = await mailbox.Outbox.ListAsync(withSent: false, cancellationToken);
            var keys = OutboxText.Short(items);
            foreach (var (at, item) in items.Index())
            {
                string subject = await SubjectAsync(item);
                if (context.Json)
                    Print(item, subject);
                else
                {
                    foreach (string line in _text.Lines(item, keys[at], subject))
                        context.Out.WriteLine(line);
                }
            }

            return ExitCodes.Ok;
        }

        public async Task<int> RetryAsync(string id)
        {
            if (mailbox.Outbox.WhyNot is { } whyNot)
            {
                context.Error.WriteLine($"mailtui: {whyNot}");
                return ExitCodes.Configuration;
            }

            var items = id == All ? await WaitingAsync() : [await FindAsync(id)];
            var now = context.Environment.Time.GetUtcNow();
            foreach (var item in items)
            {
                // What is due goes as it is: how often it was tried still counts.
                if (id != All || item.Due > now)
                    await mailbox.Outbox.RetryAsync(item.Key, cancellationToken);
            }

            var subjects = new List<string>();
            foreach (var item in items)
                subjects.Add(await SubjectAsync(item));
            var results = await SendNow.RunAsync(mailbox.Outbox, items, context.Environment.Time, cancellationToken);
            foreach (var (at, item) in results.Index())
            {
                if (context.Json)
                    Print(item, subjects[at]);
                else
                    context.Out.WriteLine($"{item.Key.Value}: {_text.State(item)}");
                if (OutboxText.Unsent(item) is { } words)
                    context.Error.WriteLine($"mailtui: {words}");
            }

            if (results.Count == 0 && !context.Json)
                context.Out.WriteLine("nothing waits");
            return results.All(item => item.State == OutboxState.Sent) ? ExitCodes.Ok : ExitCodes.TryAgain;
        }

        public async Task<int> CancelAsync(string id)
        {
            var item = await FindAsync(id);
            string subject = await SubjectAsync(item);
            if (!await mailbox.Outbox.CancelAsync(item.Key, cancellationToken))
                return await NotAsync(item, "It cannot be taken back");
            bool isDraft = await mailbox.FindAsync(item.Key, cancellationToken) is not null;
            Say(item, subject, "cancelled", isDraft ? "taken back, a draft again" : "taken back and deleted");
            return ExitCodes.Ok;
        }

        public async Task<int> MarkSentAsync(string id)
        {
            var item = await FindAsync(id);
            string subject = await SubjectAsync(item);
            if (!await mailbox.Outbox.MarkSentAsync(item.Key, cancellationToken))
                return await NotAsync(item, "Only what failed or may have been sent can be marked as sent");
            Say(item, subject, "sent", "marked as sent");
            return ExitCodes.Ok;
        }

        /// <summary>What waits for its turn, or was put off; not what is to go out later.</summary>
        private async Task<IReadOnlyList<OutboxItem>> WaitingAsync()
        {
            var now = context.Environment.Time.GetUtcNow();
            var items = await mailbox.Outbox.ListAsync(withSent: false, cancellationToken);
            return
            [
                .. items.Where(item =>
                    item.State == OutboxState.Sending
                    || (
                        item.State == OutboxState.Queued
                        && (item.Due <= now || item.Attempts > 0 || item.Reply is not null)
                    )
                ),
            ];
        }

        /// <summary>The one that begins so; the mailbox and <c>draft-</c> may be left out.</summary>
        private async Task<OutboxItem> FindAsync(string id)
        {
            var items = await mailbox.Outbox.ListAsync(withSent: false, cancellationToken);
            OutboxItem[] found =
            [
                .. items.Where(item =>
                {
                    string key = item.Key.Value;
                    string own = key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..];
                    return id.Length > 0
                        && new[] { key, own, own[(own.IndexOf('-', StringComparison.Ordinal) + 1)..] }.Any(name =>
                            name.StartsWith(id, StringComparison.Ordinal)
                        );
                }),
            ];
            return found switch
            {
                [var one] => one,
                [] => throw new InputException(
                    $"Nothing in the outbox is called {id}. `mailtui outbox` shows what is there."
                ),
                _ => throw new InputException(
                    $"Several begin with {id}: {string.Join(", ", found.Take(5).Select(item => item.Key.Value))}. Give more of it."
                ),
            };
        }

        private async Task<int> NotAsync(OutboxItem item, string what)
        {
            var now = await mailbox.Outbox.FindAsync(item.Key, cancellationToken) ?? item;
            context.Error.WriteLine($"mailtui: {what}. {item.Key.Value}: {_text.State(now)}.");
            return ExitCodes.BadInput;
        }

        private async Task<string> SubjectAsync(OutboxItem item) =>
            (await mailbox.FindAsync(item.Key, cancellationToken))?.Envelope.Subject ?? "";

        private void Say(OutboxItem item, string subject, string state, string words)
        {
            if (context.Json)
                Print(OutboxJson.Of(item, subject) with { State = state });
            else
                context.Out.WriteLine($"{item.Key.Value}: {words}");
        }

        private void Print(OutboxItem item, string subject) => Print(OutboxJson.Of(item, subject));

        private void Print(OutboxJson json) =>
            context.Out.WriteLine(JsonSerializer.Serialize(json, OutputJson.Readable.OutboxJson));
    }
}
