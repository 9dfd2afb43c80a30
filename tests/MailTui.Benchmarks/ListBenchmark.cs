using MailTui.Core.Index;
using MailTui.Testing.Index;

namespace MailTui.Benchmarks;

/// <summary>What a list costs on 100,000 messages, beside the same on 1,000.</summary>
internal static class ListBenchmark
{
    private const int Screen = 50;

    public static Task RunAsync()
    {
        var small = Run(1_000);
        var large = Run(100_000);
        Console.WriteLine("list: milliseconds on 1,000 and on 100,000 messages");
        foreach (var (what, milliseconds) in large)
        {
            Console.WriteLine(
                $"  {what, -34}{small[what], 8:N2}{milliseconds, 10:N2}   × {milliseconds / small[what]:N1}"
            );
        }

        return Task.CompletedTask;
    }

    private static Dictionary<string, double> Run(int count)
    {
        using var test = new TestIndex();
        LargeIndex.Fill(test, count);
        var flat = MessageListQuery.Inbox;
        var threads = flat with { Threads = ThreadFolding.AllFolded };
        var middle = test.Index.List(threads, test.Index.Count(threads).Rows / 2, 1)[0].Key;
        test.Index.Keep();
        return new Dictionary<string, double>
        {
            ["open the database and the first page"] = Measure.Milliseconds(() =>
            {
                using var database = IndexDatabase.Open(test.Path);
                var index = MessageIndex.Open(database, "s3://example-mail/inbound/", TimeProvider.System);
                index.Count(threads);
                index.List(threads, 0, Screen);
            }),
            ["counts"] = Measure.Milliseconds(() => test.Index.Count(threads)),
            ["first page"] = Page(threads, 0),
            ["page in the middle"] = Page(threads, count / 4),
            ["last page"] = Page(flat, count - Screen),
            ["position of a message in the middle"] = Measure.Milliseconds(() => test.Index.Position(threads, middle)),
            ["next unread"] = Measure.Milliseconds(() =>
                test.Index.Next(threads, new MailboxQuery.Is(MessageMark.Unread), count / 4, 1)
            ),
            ["conversation"] = Measure.Milliseconds(() => test.Index.Conversation(middle)),
        };

        double Page(MessageListQuery list, int offset) =>
            Measure.Milliseconds(() => test.Index.List(list, offset, Screen));
    }
}
