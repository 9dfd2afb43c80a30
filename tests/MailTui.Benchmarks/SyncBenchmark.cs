using System.Diagnostics;
using System.Text.Json;
using MailTui.Testing;
using MailTui.Testing.Messages;
using MailTui.Testing.S3;

namespace MailTui.Benchmarks;

/// <summary>
/// <c>mailtui sync</c> of a whole bucket from the in-process S3 service: rate, CPU and memory of the program alone.
/// <c>MAILTUI_BENCHMARK_MESSAGES</c> sets the largest bucket (default 10,000).
/// </summary>
internal static class SyncBenchmark
{
    public static async Task RunAsync()
    {
        int largest = int.TryParse(Environment.GetEnvironmentVariable("MAILTUI_BENCHMARK_MESSAGES"), out int set)
            ? set
            : 10_000;
        await using var service = await S3Service.StartAsync();
        using var directory = new TemporaryDirectory();
        Console.WriteLine("sync: a new index from the in-process S3 service, and a second pass");
        foreach (int count in new[] { 100, largest })
        {
            string bucket = $"mail-{count}";
            service.CreateBucket(bucket);
            foreach (var (key, bytes) in SampleMail.Generate(count, seed: 5))
                service.Put(bucket, $"inbound/{key}", bytes);
            string data = directory[bucket];
            await ReportAsync("first", service, bucket, data);
            await ReportAsync("second", service, bucket, data);
        }
    }

    private static async Task ReportAsync(string pass, S3Service service, string bucket, string data)
    {
        int lists = service.Requests.Lists;
        int gets = service.Requests.Gets;
        var start = new ProcessStartInfo(BuiltProgram.Path) { RedirectStandardOutput = true };
        foreach (string argument in new[] { "sync", "--json", "--data", data })
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in S3Service.Environment)
            start.Environment[name] = value;
        start.Environment["MAILTUI_Mailboxes__0__Name"] = "bench";
        start.Environment["MAILTUI_Mailboxes__0__Bucket"] = bucket;
        start.Environment["MAILTUI_Mailboxes__0__Prefix"] = "inbound/";
        start.Environment["MAILTUI_Mailboxes__0__ServiceUrl"] = service.Url;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        long peak = 0;
        double cpu = 0;
        // What a process used can only be read while it lives: the last look is at most 10 ms old.
        while (!process.WaitForExit(10))
        {
            try
            {
                process.Refresh();
                cpu = process.TotalProcessorTime.TotalMilliseconds;
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It ended in between.
            }
        }

        var result = JsonDocument.Parse(await output).RootElement;
        double seconds = result.GetProperty("seconds").GetDouble();
        long fetched = result.GetProperty("fetched").GetInt64();
        Console.WriteLine(
            $"  {bucket, -12} {pass, -7} {fetched, 7:N0} fetched in {seconds, 6:N2} s  {fetched / seconds, 7:N0}/s  CPU {cpu, 7:N0} ms ({(fetched > 0 ? 1000 * cpu / fetched : 0):N0} µs a message)  peak {peak / 1048576.0:N0} MB  {service.Requests.Lists - lists} LIST, {service.Requests.Gets - gets} GET"
        );
    }
}
