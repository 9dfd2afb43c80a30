using System.Diagnostics;

namespace MailTui.Core.Tests.Messages;

/// <summary>Header blocks that try to take time or memory: each is read in a moment, and what is left out is said.</summary>
public sealed class HostileHeaderTests
{
    private const string Sound = "From: a@example.com\nSubject: x\n";

    public static TheoryData<string, string> Attacks =>
        new()
        {
            { "a megabyte of one field", Sound + "X-A: " + new string('x', 1_000_000) },
            { "a megabyte of subject", "Subject: " + new string('x', 1_000_000) },
            { "a million fields", Sound + Repeat("a:\n", 1_000_000) },
            { "folded for ever", "Subject: x\n" + Repeat(" y\n", 300_000) },
            { "a hundred thousand addresses", Sound + "To: " + Repeat("a@example.com,\n ", 100_000) },
            { "nested comments", Sound + "To: " + Repeat("(", 100_000) },
            { "nested groups", Sound + "To: " + Repeat("a:", 100_000) },
            { "open quotes", Sound + "To: " + Repeat("\"\\", 100_000) },
            { "open angles", Sound + "To: " + Repeat("<", 100_000) },
            { "encoded-words", "Subject: " + Repeat("=?utf-8?q?a?= ", 50_000) },
            { "broken encoded-words", "Subject: " + Repeat("=?utf-8?q?", 50_000) },
            { "references", Sound + "References: " + Repeat("<a@b>\n ", 100_000) },
            { "comments in Received", "Received: " + Repeat("(", 500_000) + "\n" + Sound },
            { "parameters", Sound + "Content-Type: text/plain; " + Repeat("a*0*=b;", 50_000) },
            { "nested multiparts", Sound + NestedMultiparts(2_000) },
            {
                "a hundred thousand parts",
                Sound + "Content-Type: multipart/mixed; boundary=b\n\n" + Repeat("--b\n\n", 100_000)
            },
        };

    [Theory]
    [MemberData(nameof(Attacks))]
    public void An_attack_on_time_or_memory_is_read_in_a_moment(string what, string headers)
    {
        var content = RawMail.Bytes(headers + "\n\ntext\n");
        var before = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.GetTimestamp();

        var record = RawMail.Record(content);
        RawMail.Document(content);

        // Generous, for slow machines: what is quadratic takes minutes.
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(10), what);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_500_000_000);
        Assert.InRange(record.Head.Envelope.Subject.Length, 0, 2_000);
        Assert.InRange(record.Head.Envelope.To.Count, 0, 1_000);
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string NestedMultiparts(int depth) =>
        string.Concat(
            Enumerable.Range(0, depth).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n")
        );
}
