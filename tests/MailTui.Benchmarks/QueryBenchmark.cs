using MailTui.Core.Index;
using MailTui.Core.Messages;
using MailTui.Testing.Index;

namespace MailTui.Benchmarks;

/// <summary>What a query and each key of the live filter cost on 100,000 messages, and what a message costs to thread.</summary>
internal static class QueryBenchmark
{
    private const int Count = 100_000;
    private const int Screen = 64;

    public static Task RunAsync()
    {
        using var test = new TestIndex();
        double filled = Measure.Once(() => LargeIndex.Fill(test, Count));
        Console.WriteLine(
            $"query: {Count:N0} messages, stored in {filled / 1000:N1} s, {filled * 1000 / Count:N0} µs each"
        );

        var folded = MessageListQuery.Inbox with { Threads = ThreadFolding.AllFolded };
        Show(
            "columns into memory",
            () => MessageIndex.Open(test.Database, "s3://example-mail/inbound/", TimeProvider.System).Count(folded)
        );
        foreach (
            string typed in (string[])
                [
                    "e",
                    "er",
                    "from:u",
                    "from:user12",
                    "가",
                    "가 ",
                    "가나",
                    "subject:er",
                    "is:unread",
                    "has:attachment",
                    "er or 가나",
                    "-er",
                    "after:7d",
                ]
        )
            Show($"filter ▸ {typed}", () => Key(test, folded, typed));
        foreach (
            string query in (string[])["from:user12 가나", "subject:er -is:read", "larger:1k from:user3 or body:er"]
        )
            Show($"query {query}", () => Key(test, MessageListQuery.Inbox, query));

        int next = Count;
        Show("one new message stored", () => test.Writer.Store([LargeIndex.Record(next++)]));
        Show(
            "one new message, and the list again",
            () =>
            {
                test.Writer.Store([LargeIndex.Record(next++)]);
                Page(test, folded);
            }
        );
        Show(
            "one flag, and the list again",
            () =>
            {
                var first = test.Index.List(folded, 0, 1)[0];
                test.SetFlags([first.Key], first.Unread ? MessageFlags.Seen : 0, first.Unread ? 0 : MessageFlags.Seen);
                Page(test, folded);
            }
        );
        Show("all conversations unfolded", () => Page(test, folded with { Threads = ThreadFolding.AllUnfolded }));
        return Task.CompletedTask;
    }

    private static void Show(string what, Action action) =>
        Console.WriteLine($"  {what, -40}{Measure.Milliseconds(action), 10:N2} ms");

    /// <summary>What a key costs in the live filter: another list, where the selected message is in it, and its first page.</summary>
    private static void Key(TestIndex test, MessageListQuery list, string typed)
    {
        // A list that was just made is remembered; the space makes it another one that finds the same.
        var query = list with
        {
            Filter = new MailboxQuery.All([
                MailboxQueryParser.ParseWhileTyping(typed),
                new MailboxQuery.Size(true, -1 - s_key++),
            ]),
        };
        test.Index.Count(query);
        test.Index.Position(query, new MessageKey("00000000"));
        Page(test, query);
    }

    private static void Page(TestIndex test, MessageListQuery query) => test.Index.List(query, 0, Screen);

    private static int s_key;
}
