using MailTui.Core.Index;
using MailTui.Core.Messages;
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
        foreach (var batch in Enumerable.Range(0, count).Chunk(1000))
        {
            test.Writer.Store([
                .. batch.Select(i =>
                    TestIndex.Record(
                        $"{(uint)(i * 2654435761u):x8}",
                        minute: i,
                        subject: i % 3 == 0 ? $"회의 안건 {i}" : $"Meeting agenda {i}",
                        from: $"sender{i % 500}@example.com",
                        body: "Please find the agenda attached. 안건을 첨부합니다."
                    )
                ),
            ]);
        }

        var everything = MailboxQuery.Everything;
        var middle = test.Index.List(MessageFolder.Inbox, everything, count / 2, 1)[0].Key;
        var rare = MailboxQueryParser.Parse($"agenda {count - 2}");
        return new Dictionary<string, double>
        {
            ["open the database and the first page"] = Measure.Milliseconds(() =>
            {
                using var database = IndexDatabase.Open(test.Path);
                var index = MessageIndex.Open(database, "s3://example-mail/inbound/", TimeProvider.System);
                index.Count(MessageFolder.Inbox, everything);
                index.List(MessageFolder.Inbox, everything, 0, Screen);
            }),
            ["counts"] = Measure.Milliseconds(() => test.Index.Count(MessageFolder.Inbox, everything)),
            ["first page"] = Page(0),
            ["page in the middle"] = Page(count / 2),
            ["last page"] = Page(count - Screen),
            ["position of a message in the middle"] = Measure.Milliseconds(() =>
                test.Index.Position(MessageFolder.Inbox, everything, middle)
            ),
            ["search that finds one"] = Measure.Milliseconds(() =>
                test.Index.List(MessageFolder.Inbox, rare, 0, Screen)
            ),
        };

        double Page(int offset) =>
            Measure.Milliseconds(() => test.Index.List(MessageFolder.Inbox, everything, offset, Screen));
    }
}
