using MailTui.Testing.Compose;

namespace MailTui.EndToEnd.Mailbox;

/// <summary>The connection drops, or the program is killed, in the middle of a sentence.</summary>
public sealed class LostConnectionTests
{
    private const string Text = "Dear Ann,\n\n안녕하세요. 다음 주 회의에 대해 말씀드립니다.\n\nThe agenda is";

    [Fact]
    public async Task A_line_that_drops_loses_nothing_not_even_the_last_key()
    {
        await using var writing = new WritingProgram();
        await using (var terminal = writing.StartOnPty())
        {
            await terminal.WaitForOutputAsync("No mail");
            terminal.Send("mann@example.com\rAgenda\r" + Text.Replace('\n', '\r'));
            await terminal.WaitForOutputAsync("agenda");
            terminal.HangUp();
            Assert.Equal(129, await terminal.WaitForExitCodeAsync());
        }

        await IsThereAgainAsync(writing, asks: false);
    }

    [Fact]
    public async Task Killed_a_second_after_the_last_key_everything_is_there_again()
    {
        await using var writing = new WritingProgram();
        await using (var terminal = writing.StartOnPty())
        {
            await terminal.WaitForOutputAsync("No mail");
            terminal.Send("mann@example.com\rAgenda\r" + Text.Replace('\n', '\r'));
            await terminal.WaitForAsync(() => writing.Drafts is [{ Body: Text }], "the draft to be stored");
            await terminal.SignalAsync("KILL");
            Assert.Equal(137, await terminal.WaitForExitCodeAsync());
        }

        // The dead program is believed to live for a while.
        await IsThereAgainAsync(writing, asks: true);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_an_editor_saved_is_found_again_although_the_program_ended_under_it(bool killed)
    {
        await using var writing = new WritingProgram();
        string script = writing.Program["edit"];
        string done = writing.Program["edited"];
        await File.WriteAllTextAsync(
            script,
            $"echo 'written in the editor' >>\"$1\"; touch '{done}'; while :; do sleep 1; done",
            TestContext.Current.CancellationToken
        );
        writing.Program.Environment["EDITOR"] = $"exec sh '{script}'";
        await using (var terminal = writing.StartOnPty())
        {
            await terminal.WaitForOutputAsync("No mail");
            terminal.Send("mann@example.com\rAgenda\r" + "typed before\x05");
            await terminal.WaitForAsync(() => File.Exists(done), "the editor");
            if (killed)
                await terminal.SignalAsync("KILL");
            else
                terminal.HangUp();
            Assert.Equal(killed ? 137 : 129, await terminal.WaitForExitCodeAsync());
        }

        await using var again = await writing.StartAsync();
        await again.WaitForAsync("No mail");
        await again.SendAsync("g", "d");
        await again.WaitForAsync(s => s.Contains("› Drafts") && s.Contains("Agenda"), "the drafts");
        await again.SendAsync("Enter");
        if (killed)
        {
            await again.WaitForAsync("Take it over?");
            await again.SendAsync("y");
        }

        await again.WaitForAsync(s => s.Contains("typed before") && s.Contains("written in the editor"), "both texts");
    }

    private static async Task IsThereAgainAsync(WritingProgram writing, bool asks)
    {
        Assert.Equal("ok", DraftAudit.Integrity(writing.Database));
        await using var terminal = await writing.StartAsync();
        await terminal.WaitForAsync("No mail");
        await terminal.SendAsync("g", "d");
        await terminal.WaitForAsync(s => s.Contains("› Drafts") && s.Contains("Agenda"), "the drafts");
        await terminal.SendAsync("Enter");
        if (asks)
        {
            await terminal.WaitForAsync("Take it over?");
            await terminal.SendAsync("y");
        }

        string screen = await terminal.WaitForAsync("The agenda is");
        Assert.All(
            ["ann@example.com", "Agenda", "Dear Ann,", "안녕하세요. 다음 주 회의에 대해 말씀드립니다."],
            part => Assert.Contains(part, screen, StringComparison.Ordinal)
        );

        // The cursor is where it was: the sentence goes on.
        await terminal.TypeAsync(" enclosed.");
        await terminal.WaitForAsync("The agenda is enclosed.");
        await WritingProgram.UntilAsync(
            () => writing.Drafts is [{ Body: Text + " enclosed.", To: "ann@example.com", Subject: "Agenda" }],
            "the draft to be stored"
        );
    }
}
