using System.Text;
using MailTui.Core.Blobs;
using MailTui.Core.Blobs.Cache;
using MailTui.Core.Index;
using MailTui.Core.Sync;
using MailTui.Testing;
using MailTui.Testing.Index;
using MailTui.Testing.Messages;
using Microsoft.Extensions.Logging.Abstractions;

namespace MailTui.Benchmarks;

/// <summary>The texts of large messages, from a folder into the index; and what folding them costs.</summary>
internal static class BodyBenchmark
{
    private const int Messages = 200;
    private const int LargeText = 100_000;

    public static async Task RunAsync()
    {
        using var directory = new TemporaryDirectory();
        string words = string.Join(
            '\n',
            Enumerable.Range(0, 4_000).Select(n => $"회의실 예약 {n} meeting room {n * 7919}")
        );
        for (int i = 0; i < Messages; i++)
            Write(directory.Path, i, A.Message().Text(words[..LargeText]));
        Write(directory.Path, Messages, A.Message().Attachment("a", "application/x-a", new byte[25_000_000]));

        using var test = new TestIndex();
        using var store = new DirectoryBlobStore(directory.Path, TimeProvider.System);
        var options = new SyncOptions();
        await new MailboxSynchronizer(
            store,
            test.Index,
            prefixIsOpen: false,
            options,
            TimeProvider.System,
            NullLogger.Instance
        ).RunAsync(null, _ => { }, CancellationToken.None);
        var indexer = new BodyIndexer(
            new CachedReader(store, null, ""),
            test.Index,
            options,
            TimeProvider.System,
            NullLogger.Instance
        );
        var before = indexer.Coverage();
        long allocated = GC.GetTotalAllocatedBytes();
        long start = TimeProvider.System.GetTimestamp();
        await indexer.RunAsync(null, _ => { }, CancellationToken.None);
        double seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        allocated = GC.GetTotalAllocatedBytes() - allocated;
        int read = indexer.Coverage().Searchable - before.Searchable;

        Console.WriteLine("bodies: texts of large messages from a folder, one of them with 34 MB of attachment");
        Console.WriteLine(
            $"  {read:N0} of {before.Total:N0} read in {seconds:N2} s  {read / seconds:N0}/s  {allocated / 1048576.0 / read:N1} MiB allocated a message"
        );
        Report("coverage is asked", () => indexer.Coverage(), 0);
        string korean = words[..LargeText];
        Report(
            "copy of 100,000 characters",
            () => new StringBuilder(korean.Length).Append(korean).ToString(),
            korean.Length
        );
        Report("prepared for the index, Korean", () => SearchText.ForIndex(korean), korean.Length);
        string apart = string.Concat(Enumerable.Repeat("\u1112\u116C\u110B\u1174 ", LargeText / 5));
        Report("prepared for the index, Korean in pieces", () => SearchText.ForIndex(apart), apart.Length);
    }

    private static void Report(string what, Action work, int characters)
    {
        double milliseconds = Measure.Milliseconds(work);
        string rate = characters == 0 ? "" : $"  {characters / milliseconds / 1000:N0} M characters/s";
        Console.WriteLine($"  {what, -42} {milliseconds, 8:N3} ms{rate}");
    }

    private static void Write(string directory, int seed, MessageBuilder message) =>
        File.WriteAllBytes(Path.Combine(directory, A.MessageId(seed)), message.Key(A.MessageId(seed)).Build());
}
