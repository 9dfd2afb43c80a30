using System.Diagnostics;
using MailTui.Testing.Messages;
using MailTui.Testing.S3;

namespace MailTui.EndToEnd.Mailbox;

/// <summary>The program may be killed while it keeps a message, and while it reads the texts of large ones.</summary>
public sealed class KilledReadingTests
{
    [Fact]
    public async Task Killing_it_while_a_message_is_kept_gives_no_wrong_byte_afterwards()
    {
        await using var service = await S3Service.StartAsync();
        using var program = Bucket(service);
        byte[] message = Put(service, 0, attachment: 3_000_000);
        await program.JsonAsync("sync");
        var random = new Random(11);
        int killed = 0;

        for (int round = 0; round < BuiltProgram.Repetitions(4); round++)
        {
            // Overwritten, so that each round keeps it anew.
            service.Put("mail", $"inbound/{A.MessageId(0)}", message = [.. message, (byte)'\n']);
            await program.JsonAsync("sync");
            using var process = program.Start("show", A.MessageId(0), "--raw");
            using var output = process.StandardOutput;
            // The first byte is written when the message has come, and it is being kept then.
            await output.BaseStream.ReadExactlyAsync(new byte[1], TestContext.Current.CancellationToken);
            Thread.SpinWait(random.Next(2_000_000));
            killed += await KillAsync(process) ? 1 : 0;

            Assert.Equal(message.Length, await LengthAsync(program));
        }

        int requests = service.Requests.Gets;
        Assert.Equal(message.Length, await LengthAsync(program));
        Assert.Equal(requests, service.Requests.Gets);
        Assert.NotEqual(0, killed);
    }

    [Fact]
    public async Task Killing_it_while_texts_are_read_loses_nothing_that_was_read()
    {
        await using var service = await S3Service.StartAsync();
        using var program = Bucket(service);
        const int messages = 12;
        for (int i = 0; i < messages; i++)
            Put(service, i, attachment: 100_000);
        var cancellation = TestContext.Current.CancellationToken;
        using (var gate = service.Faults.On(S3Operation.GetObject).Every(messages + 5).Hold())
        {
            using var process = program.Start("sync");
            await gate.ReachedAsync(1, cancellation);
            await KillAsync(process);
        }

        service.Faults.Clear();
        int before = service.Requests.Gets;
        await program.JsonAsync("sync");

        Assert.Equal(messages - 4, service.Requests.Gets - before);
        var rows = await program.JsonAsync("list");
        Assert.All(rows, row => Assert.Equal(1, row.GetProperty("attachments").GetInt32()));
    }

    private static BuiltProgram Bucket(S3Service service)
    {
        service.CreateBucket("mail");
        var program = new BuiltProgram();
        program.UseBucket(service.Url, "mail", S3Service.Environment);
        return program;
    }

    private static byte[] Put(S3Service service, int seed, int attachment)
    {
        byte[] content = new byte[attachment];
        new Random(seed).NextBytes(content);
        byte[] message = A.Message()
            .Key(A.MessageId(seed))
            .Attachment("a.bin", "application/octet-stream", content)
            .Build();
        service.Put("mail", $"inbound/{A.MessageId(seed)}", message);
        return message;
    }

    private static async Task<int> LengthAsync(BuiltProgram program)
    {
        using var process = program.Start("show", A.MessageId(0), "--raw");
        using var bytes = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (int)bytes.Length;
    }

    private static async Task<bool> KillAsync(Process process)
    {
        bool running = !process.HasExited;
        if (running)
            process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return running;
    }
}
