using System.Collections.ObjectModel;
using MailTui.Core.Blobs;
using MailTui.Core.Sync;
using MailTui.Testing.Messages;
using MimeKit;

namespace MailTui.Benchmarks;

/// <summary>From stored bytes to a row of the index, beside MimeKit's own parse of the same bytes.</summary>
internal static class ParseBenchmark
{
    private const int Count = 500;

    public static Task RunAsync()
    {
        var blobs = SampleMail
            .Generate(Count, seed: 1)
            .Select(message => new Blob(
                new BlobInfo(message.Key, "e", message.Bytes.Length, DateTimeOffset.UnixEpoch),
                message.Bytes,
                ReadOnlyDictionary<string, string>.Empty
            ))
            .ToList();
        double averageSize = blobs.Average(blob => blob.Content.Length);

        double mimeKit = Measure.Milliseconds(() =>
        {
            foreach (var blob in blobs)
            {
                using var stream = new MemoryStream(blob.Content.ToArray());
                MimeMessage.Load(stream);
            }
        });
        Action read = () =>
        {
            foreach (var blob in blobs)
                MessageRecordReader.Read(blob);
        };
        double record = Measure.Milliseconds(read);

        Console.WriteLine($"parse: {Count} messages of {averageSize:N0} bytes on average");
        Console.WriteLine($"  MimeKit alone      {1000 * mimeKit / Count, 8:N1} µs a message");
        Console.WriteLine(
            $"  row with body text {1000 * record / Count, 8:N1} µs a message, {Measure.Allocated(read) / Count / 1024.0:N1} KiB allocated, {record / mimeKit:N2} × MimeKit alone"
        );
        return Task.CompletedTask;
    }
}
