using System.Diagnostics;
using MailTui.Testing.Index;
using MailTui.Testing.Messages;

namespace MailTui.EndToEnd.Mailbox;

/// <summary>A change of many messages may be killed anywhere.</summary>
public sealed class KilledChangingTests
{
    private const int Messages = 400;

    private static readonly string[] s_changes =
    [
        "archive",
        "seen",
        "+work",
        "trash",
        "flagged",
        "-work",
        "inbox",
        "unseen",
    ];

    [Fact]
    public async Task Killing_a_change_anywhere_leaves_all_of_it_or_nothing_and_every_step_can_be_undone()
    {
        using var program = new BuiltProgram();
        string keys = Fill(program);
        await program.JsonAsync("list", "--limit", "1");
        string database = Path.Combine(program.Data, "mailtui.db");
        var random = new Random(11);
        var usual = TimeSpan.FromMilliseconds(400);

        int rounds = BuiltProgram.Repetitions(1) > 1 ? 200 : 5;
        int killed = 0;
        for (int round = 0; round < rounds; round++)
        {
            // Between the start and a little after what it took the last time that it was let alone, as it is the first time.
            string change = s_changes[round % s_changes.Length];
            var patience = round % 8 == 0 ? Timeout.InfiniteTimeSpan : usual * (0.1 + random.NextDouble());
            long start = Stopwatch.GetTimestamp();
            bool wasKilled = await ChangeAsync(program, change, keys, patience);
            if (patience == Timeout.InfiniteTimeSpan)
                usual = Stopwatch.GetElapsedTime(start);
            killed += wasKilled ? 1 : 0;
            if (wasKilled)
                Assert.Empty(StateAudit.Run(database));
        }

        Assert.InRange(killed, 1, rounds);
        while ((await program.RunAsync("undo")).ExitCode == 0) { }
        Assert.Empty(StateAudit.Run(database));
        var listed = await program.JsonAsync("list", "in:inbox", "is:unread", "not", "is:flagged");
        Assert.Equal(Messages, listed.Count);
        Assert.All(listed, message => Assert.Equal(0, message.GetProperty("labels").GetArrayLength()));
    }

    private static string Fill(BuiltProgram program)
    {
        string mail = program["mail"];
        Directory.CreateDirectory(mail);
        for (int number = 0; number < Messages; number++)
        {
            File.WriteAllText(
                Path.Combine(mail, A.MessageId(number)),
                $"From: ann@example.com\r\nSubject: {number}\r\n\r\nText.\r\n"
            );
        }

        program.Environment["MAILTUI_Mailboxes__0__Name"] = "test";
        program.Environment["MAILTUI_Mailboxes__0__Directory"] = mail;
        return string.Join('\n', Enumerable.Range(0, Messages).Select(A.MessageId)) + "\n";
    }

    private static async Task<bool> ChangeAsync(BuiltProgram program, string change, string keys, TimeSpan patience)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var process = program.Start("mark", change, "-");
        var ended = process.WaitForExitAsync(cancellation);
        try
        {
            await process.StandardInput.WriteAsync(keys.AsMemory(), cancellation);
            process.StandardInput.Close();
            await ended.WaitAsync(patience, cancellation);
            return false;
        }
        catch (TimeoutException)
        {
            process.Kill();
            await ended;
            return true;
        }
    }
}
