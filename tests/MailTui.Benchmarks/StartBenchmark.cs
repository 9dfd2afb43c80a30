using System.Diagnostics;
using System.Globalization;
using MailTui.Core.Index;
using MailTui.Testing;
using MailTui.Testing.Index;
using MailTui.Testing.S3;

namespace MailTui.Benchmarks;

/// <summary>
/// From exec to the first full frame, and what keys cost, with 1,000 and with 100,000 messages in the index; measured on a
/// pseudo terminal by tests/pty/measure.py. The bucket's service is not there, so that only the program is measured.
/// </summary>
internal static class StartBenchmark
{
    private const string Newest = "the newest of all";

    public static Task RunAsync()
    {
        foreach (int count in new[] { 1_000, 100_000 })
        {
            using var data = new TemporaryDirectory();
            using (var database = IndexDatabase.Open(data["mailtui.db"]))
            {
                var writer = new MessageIndexWriter(
                    MessageIndex.Open(database, "s3://mail/inbound/ at http://127.0.0.1:1", TimeProvider.System)
                );
                foreach (var batch in Enumerable.Range(0, count).Chunk(1000))
                {
                    writer.Store([
                        .. batch.Select(i =>
                            TestIndex.Record(
                                $"{i:x8}",
                                minute: i,
                                subject: i == count - 1 ? Newest : $"회의 안건 {i}",
                                from: $"sender{i % 500}@example.com"
                            )
                        ),
                    ]);
                }
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"start: {count:N0} messages in the index"));
            for (int run = 0; run < 3; run++)
                Measure(data.Path, run == 0 ? "j,PageDown" : "j");
        }

        return Task.CompletedTask;
    }

    private static void Measure(string data, string keys)
    {
        var start = new ProcessStartInfo("python3");
        string script = Path.Combine(RepositoryRoot.Path, "tests", "pty", "measure.py");
        foreach (
            string argument in new[]
            {
                script,
                "--marker",
                Newest,
                "--keys",
                keys,
                "--idle",
                "2",
                "--",
                BuiltProgram.Path,
            }
        )
            start.ArgumentList.Add(argument);
        start.ArgumentList.Add("--data");
        start.ArgumentList.Add(data);
        foreach (var (name, value) in S3Service.Environment)
            start.Environment[name] = value;
        start.Environment["MAILTUI_Mailboxes__0__Name"] = "bench";
        start.Environment["MAILTUI_Mailboxes__0__Bucket"] = "mail";
        start.Environment["MAILTUI_Mailboxes__0__Prefix"] = "inbound/";
        start.Environment["MAILTUI_Mailboxes__0__ServiceUrl"] = "http://127.0.0.1:1";
        using var process = Process.Start(start) ?? throw new InvalidOperationException("python3 did not start.");
        process.WaitForExit();
    }
}
