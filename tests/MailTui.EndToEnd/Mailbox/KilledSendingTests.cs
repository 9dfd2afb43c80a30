using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MailTui.Core.Outbox;
using MailTui.Testing.Outbox;
using MailTui.Testing.Smtp;

namespace MailTui.EndToEnd.Mailbox;

/// <summary>Between "send" and "sent" the program may be killed anywhere.</summary>
public sealed partial class KilledSendingTests
{
    /// <summary>Where the server is when the program is killed; null: at a random moment.</summary>
    private static readonly SmtpPoint?[] s_points =
    [
        null,
        SmtpPoint.Mail,
        null,
        SmtpPoint.Data,
        SmtpPoint.Content,
        null,
        SmtpPoint.End,
        SmtpPoint.Connect,
        null,
        SmtpPoint.End,
        SmtpPoint.Quit,
    ];

    [Fact]
    public async Task Killing_it_anywhere_sends_nothing_twice_and_loses_nothing()
    {
        await using var server = SmtpServer.Start();
        using var program = new BuiltProgram();
        Configure(program, server);
        string database = Path.Combine(program.Data, "mailtui.db");
        var random = new Random(5);

        // Once in peace: what it takes, and that it works at all.
        long start = Stopwatch.GetTimestamp();
        Assert.False(await SendAsync(program, 0, Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken)));
        var usual = Stopwatch.GetElapsedTime(start);
        Assert.Equal([0], Numbers(server));

        int rounds = BuiltProgram.Repetitions(1) > 1 ? 200 : 11;
        int killed = 0;
        for (int round = 1; round <= rounds; round++)
        {
            var gate = new TaskCompletionSource();
            var point = s_points[round % s_points.Length];
            // What earlier rounds left goes out too, so that the killed one is not always the same.
            OutboxAudit.PassTime(database);
            Task moment;
            if (point is { } there)
            {
                int count = server.Script.Count(there) + 1;
                server.Script.At(there, count, SmtpAct.After(gate.Task));
                moment = ReachedAsync(server, there, count);
            }
            else
            {
                moment = Task.Delay(usual * (0.3 + random.NextDouble()), TestContext.Current.CancellationToken);
            }

            killed += await SendAsync(program, round, moment) ? 1 : 0;
            gate.SetResult();
        }

        Assert.InRange(killed, rounds / 2, rounds);
        await FinishAsync(program, database, rounds + 1);

        var delivered = Numbers(server);
        Assert.Equal(delivered.Distinct().Order(), delivered.Order());
        var items = OutboxAudit.Read(database);
        foreach (var (state, content, problem) in items)
        {
            if (state == OutboxState.Sent)
                Assert.Contains(Number(content), delivered);
            else
                Assert.Contains("may have been sent", problem, StringComparison.Ordinal);
        }

        // Nothing went out that had not been stored before.
        Assert.Subset(items.Select(item => Number(item.Content)).ToHashSet(), delivered.ToHashSet());
        Assert.Contains(items, item => item.State == OutboxState.Unknown);
    }

    private static void Configure(BuiltProgram program, SmtpServer server)
    {
        Directory.CreateDirectory(program["mail"]);
        program.Environment["MAILTUI_Mailboxes__0__Name"] = "test";
        program.Environment["MAILTUI_Mailboxes__0__Directory"] = program["mail"];
        program.Environment["MAILTUI_Mailboxes__0__Addresses__0"] = "me@example.com";
        program.Environment["MAILTUI_Mailboxes__0__Smtp__Host"] = SmtpServer.Host;
        program.Environment["MAILTUI_Mailboxes__0__Smtp__Port"] = server.Port.ToString(CultureInfo.InvariantCulture);
        program.Environment["MAILTUI_Mailboxes__0__Smtp__Security"] = "None";
    }

    /// <returns>It was killed at that moment, because it had not ended before.</returns>
    private static async Task<bool> SendAsync(BuiltProgram program, int number, Task moment)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var process = program.Start("send", "-t", "-");
        var ended = process.WaitForExitAsync(cancellation);
        try
        {
            await process.StandardInput.WriteAsync(
                $"From: me@example.com\nTo: ann@example.com\nSubject: number {number}\n\nText.\n".AsMemory(),
                cancellation
            );
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended before it read.
        }

        await Task.WhenAny(ended, moment);
        if (ended.IsCompleted)
            return false;
        process.Kill();
        await ended;
        return true;
    }

    private static async Task ReachedAsync(SmtpServer server, SmtpPoint point, int count)
    {
        while (server.Script.Count(point) < count)
            await Task.Delay(1, TestContext.Current.CancellationToken);
    }

    /// <summary>Until nothing is on its way any more.</summary>
    private static async Task FinishAsync(BuiltProgram program, string database, int next)
    {
        for (int turn = 0; turn < 10; turn++)
        {
            OutboxAudit.PassTime(database);
            await SendAsync(program, next + turn, Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken));
            if (OutboxAudit.Read(database).All(item => item.State is OutboxState.Sent or OutboxState.Unknown))
                return;
        }

        Assert.Fail("Something is on its way for ever.");
    }

    private static List<int> Numbers(SmtpServer server) =>
        [.. server.Delivered.Select(delivery => Number(Encoding.UTF8.GetString(delivery.Content.Span)))];

    private static int Number(string content) =>
        int.Parse(Subject().Match(content).Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^Subject: number (\d+)\r?$", RegexOptions.Multiline)]
    private static partial Regex Subject();
}
