using MailTui.Testing.Messages;
using MailTui.Testing.S3;

namespace MailTui.EndToEnd.Mailbox;

/// <summary>A pass over the bucket may be killed anywhere.</summary>
public sealed class KilledTests
{
    private const int Messages = 400;

    [Fact]
    public async Task Killing_a_pass_anywhere_loses_nothing_and_doubles_nothing()
    {
        await using var service = await S3Service.StartAsync();
        service.CreateBucket("mail");
        var mail = SampleMail
            .Generate(Messages, seed: 7)
            .ToDictionary(message => message.Key, message => message.Bytes);
        foreach (var (key, bytes) in mail)
            service.Put("mail", $"inbound/{key}", bytes);
        using var program = new BuiltProgram();
        program.UseBucket(service.Url, "mail", S3Service.Environment);
        var random = new Random(7);

        int rounds = BuiltProgram.Repetitions(1) > 1 ? 100 : 5;
        int killed = 0;
        for (int round = 0; round < rounds; round++)
        {
            killed += await RunAndKillAsync(service, program, afterRequests: random.Next(1, 60)) ? 1 : 0;
            // Some objects are overwritten, so that there is work for the next rounds.
            foreach (string key in mail.Keys.OrderBy(_ => random.Next()).Take(40).ToList())
                service.Put("mail", $"inbound/{key}", mail[key] = [.. mail[key], (byte)'\n']);
        }

        var rest = await program.JsonAsync("sync");
        var second = await program.JsonAsync("sync");
        var listed = await program.JsonAsync("list");

        Assert.InRange(killed, rounds / 2, rounds);
        Assert.Equal(0, rest[0].GetProperty("failed").GetInt32());
        Assert.Equal(Messages, second[0].GetProperty("listed").GetInt32());
        Assert.Equal(0, second[0].GetProperty("fetched").GetInt32());
        Assert.Equal(mail.Keys.Order(), listed.Select(row => row.GetProperty("key").GetString()).Order());
        Assert.All(
            listed,
            row =>
                Assert.Equal(mail[row.GetProperty("key").GetString() ?? ""].Length, row.GetProperty("size").GetInt32())
        );
    }

    /// <summary>
    /// Where it is killed is told by what it has asked for so far, not by a clock, so that every round means something on a
    /// machine of any speed.
    /// </summary>
    private static async Task<bool> RunAndKillAsync(S3Service service, BuiltProgram program, int afterRequests)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var gate = service.Faults.On(S3Operation.GetObject).Every(afterRequests).Hold();
        using var process = program.Start("sync");
        var ended = process.WaitForExitAsync(cancellation);
        await Task.WhenAny(gate.ReachedAsync(1, cancellation), ended);
        bool running = !process.HasExited;
        if (running)
            process.Kill();
        await ended;
        service.Faults.Clear();
        return running;
    }
}
