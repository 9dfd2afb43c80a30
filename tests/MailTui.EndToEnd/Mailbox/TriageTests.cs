using MailTui.Testing.Messages;
using MailTui.Testing.Terminal;

namespace MailTui.EndToEnd.Mailbox;

/// <summary>Mail is worked through in a real terminal, with keys alone.</summary>
public sealed class TriageTests
{
    [Fact]
    public async Task Five_thousand_are_marked_by_a_query_archived_undone_done_again_and_undone_after_a_restart()
    {
        using var program = new BuiltProgram();
        Fill(program, 5_200, number => number < 5_000 ? "newsletter" : "personal");
        await program.JsonAsync("list", "--limit", "1");

        await using (var terminal = await StartAsync(program))
        {
            await terminal.WaitForAsync("5,200 unread of 5,200");
            await terminal.TypeAsync("Tnewsletter");
            await terminal.SendAsync("Enter");
            await terminal.WaitForAsync("5,000 marked");
            await terminal.SendAsync("a");
            await terminal.WaitForAsync(
                s => s.Contains("5,000 messages archived") && s.Contains("of 200"),
                "the archive"
            );
            await terminal.SendAsync("u");
            await terminal.WaitForAsync(s => s.Contains("Undone: archive, 5,000") && s.Contains("of 5,200"), "undo");
            await terminal.SendAsync("C-r");
            await terminal.WaitForAsync(s => s.Contains("Done again: archive") && s.Contains("of 200"), "redo");
            await terminal.SendAsync("q");
            Assert.Equal(0, await terminal.WaitForExitCodeAsync());
        }

        await using (var terminal = await StartAsync(program))
        {
            await terminal.WaitForAsync("200 unread of 200");
            await terminal.SendAsync("u");
            await terminal.WaitForAsync(s => s.Contains("Undone: archive, 5,000") && s.Contains("of 5,200"), "undo");
            await terminal.SendAsync("q");
            Assert.Equal(0, await terminal.WaitForExitCodeAsync());
        }
    }

    [Fact]
    public async Task What_one_copy_changes_the_other_one_shows()
    {
        using var program = new BuiltProgram();
        Fill(program, 20, number => $"message {number}");
        await using var one = await StartAsync(program);
        await one.WaitForAsync("20 unread of 20");
        await using var other = await StartAsync(program);
        await other.WaitForAsync("20 unread of 20");

        await one.SendAsync("a", "a", "d");
        await other.WaitForAsync("17 unread of 17");
        await other.SendAsync("u");
        await one.WaitForAsync("18 unread of 18");
        Assert.Equal(0, (await program.RunAsync("undo")).ExitCode);
        await one.WaitForAsync("19 unread of 19");
        await other.WaitForAsync("19 unread of 19");
    }

    [Theory]
    [InlineData("default", "j", "a", "d", "F")]
    [InlineData("mutt", "j", "a", "d", "F")]
    [InlineData("aerc", "j", "a", "D", "F")]
    [InlineData("pine", "n", "a", "d", "**")]
    public async Task Fifty_messages_are_worked_through_with_the_keys_of(
        string preset,
        string next,
        string archive,
        string trash,
        string flag
    )
    {
        using var program = new BuiltProgram();
        Fill(program, 50, number => $"message {number}");
        program.Environment["MAILTUI_Ui__Keys"] = preset;
        await using (var terminal = await StartAsync(program))
        {
            await terminal.WaitForAsync("50 unread of 50");
            // Ten times: one stays, one is flagged, two are archived, one goes to the trash; as fast as it can be typed.
            string keys = string.Concat(Enumerable.Repeat(next + flag + next + archive + archive + trash, 10));
            await terminal.TypeAsync(keys);
            await terminal.WaitForAsync("20 unread of 20");
            await terminal.TypeAsync("q");
            Assert.Equal(0, await terminal.WaitForExitCodeAsync());
        }

        Assert.Equal(10, (await program.JsonAsync("list", "is:flagged")).Count);
        Assert.Equal(20, (await program.JsonAsync("list", "in:archive")).Count);
        Assert.Equal(10, (await program.JsonAsync("list", "in:trash")).Count);
    }

    private static Task<TmuxSession> StartAsync(BuiltProgram program) =>
        TmuxSession.StartAsync(program.ShellCommand(), environment: program.Environment);

    private static void Fill(BuiltProgram program, int count, Func<int, string> subject)
    {
        string mail = program["mail"];
        Directory.CreateDirectory(mail);
        for (int number = 0; number < count; number++)
        {
            File.WriteAllText(
                Path.Combine(mail, A.MessageId(number)),
                $"From: ann@example.com\r\nSubject: {subject(number)}\r\nMessage-Id: <{number}@example.com>\r\n\r\nText.\r\n"
            );
        }

        program.Environment["MAILTUI_Mailboxes__0__Name"] = "test";
        program.Environment["MAILTUI_Mailboxes__0__Directory"] = mail;
    }
}
