using MailTui.Testing.Terminal;

namespace MailTui.EndToEnd.Terminal;

/// <summary>What a person at a real terminal sees and does.</summary>
public sealed class ScreenTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mailtui-");

    [Fact]
    public async Task Korean_stands_in_its_columns_and_the_selection_moves()
    {
        await using TmuxSession terminal = await StartAsync();

        await terminal.SendAsync("j", "Z");

        await terminal.WaitForAsync(
            screen => screen.StartsWith("sample 한국어 메일\n") && screen.Contains("key Z"),
            "the title and the answer to the last key"
        );
        string styled = await terminal.CaptureStyledAsync();
        Assert.Contains("\e[7m  1  Ann Lee", styled);
        Assert.DoesNotContain("\e[7m  0  Ann Lee", styled);
    }

    [Fact]
    public async Task What_is_typed_and_pasted_arrives_and_the_cursor_stands_after_it()
    {
        await using TmuxSession terminal = await StartAsync();

        await terminal.SendAsync("i");
        await terminal.TypeAsync("한글 ok ");
        await terminal.PasteAsync("붙여");

        await terminal.WaitForAsync("\n한글 ok 붙여\n");
        Assert.Equal("1", await terminal.AskAsync("cursor_flag"));
        Assert.Equal(new(12, 22), await terminal.CursorAsync());
    }

    [Fact]
    public async Task Clusters_of_uncertain_width_do_not_shift_the_row()
    {
        await using TmuxSession terminal = await StartAsync();

        await terminal.SendAsync("u");
        await terminal.WaitForAsync("|");

        string[] rows = (await terminal.CaptureAsync()).Split('\n')[1..20];
        Assert.All(rows, row => Assert.EndsWith("|", row.TrimEnd()));
    }

    [Theory]
    [InlineData("\e[201~")]
    [InlineData("\e[9~")]
    [InlineData("\e[O")]
    [InlineData("\e[I")]
    [InlineData("\e[99999999999~")]
    public async Task Stray_sequences_are_ignored_and_the_next_key_counts(string sequence)
    {
        await using PtyProcess program = await StartOnPtyAsync();

        program.Send(sequence);
        await program.WaitUntilQuietAsync();
        program.Send("Z");

        await program.WaitForOutputAsync("key Z");
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_survived()
    {
        await using PtyProcess program = await StartOnPtyAsync();

        program.Send([0xFF, 0xED, 0xA0, 0x80, 0xC3]);
        await program.WaitUntilQuietAsync();
        program.Send("Z");

        await program.WaitForOutputAsync("Z");
    }

    [Fact]
    public async Task Escape_alone_is_a_key_at_once()
    {
        await using PtyProcess program = await StartOnPtyAsync();

        program.Send("\e");

        Assert.Equal(0, await program.WaitForExitCodeAsync());
    }

    [Fact]
    public async Task The_mouse_clicks_and_scrolls_and_its_movement_is_not_asked_for()
    {
        await using PtyProcess program = await StartOnPtyAsync();
        Assert.DoesNotContain("\e[?1003h", program.Output);

        program.Send("\e[<65;3;3M");
        await program.WaitForOutputAsync("wheel");
        program.Send("\e[<0;3;3M\e[<0;3;3m");

        await program.WaitForOutputAsync("clicked 1");
    }

    [Fact]
    public async Task Nothing_is_asked_of_the_terminal_at_start()
    {
        await using PtyProcess program = await StartOnPtyAsync();

        foreach (string question in new[] { "\e[c", "\e[6n", "\e[18t", "\e[?u", "\e]1", "\e_G" })
            Assert.DoesNotContain(question, program.Output);
    }

    [Fact]
    public async Task The_program_lives_through_every_size()
    {
        await using TmuxSession terminal = await StartAsync();

        foreach ((int columns, int rows) in new[] { (10, 3), (1, 1), (2, 2), (300, 100), (80, 24) })
            await terminal.ResizeAsync(columns, rows);

        await terminal.WaitForAsync(
            screen => screen.Contains(" 20  Ann") && screen.Contains("ready"),
            "the whole screen"
        );
    }

    [Theory]
    [InlineData("no-such-terminal")]
    [InlineData("dumb")]
    [InlineData("vt100")]
    public async Task Any_TERM_will_do(string term)
    {
        await using TmuxSession terminal = await TmuxSession.StartAsync($"TERM={term} {SampleProgram.Path}");

        await terminal.WaitForAsync("ready");
    }

    [Fact]
    public async Task Entering_a_strangers_folder_changes_no_key()
    {
        _folder.CreateSubdirectory(".tui");
        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, ".tui", "config.json"),
            """{ "Application": { "DefaultKeyBindings": { "Quit": { "All": ["Z"] } } }, "Theme": "Anders" }""",
            TestContext.Current.CancellationToken
        );
        await using TmuxSession terminal = await TmuxSession.StartAsync($"cd {_folder.FullName}; {SampleProgram.Path}");
        await terminal.WaitForAsync("ready");

        await terminal.SendAsync("Z");

        await terminal.WaitForAsync("key Z");
    }

    [Fact]
    public async Task Awaiting_returns_to_the_thread_of_the_screen_and_timers_wake_it()
    {
        await using TmuxSession terminal = await StartAsync();

        await terminal.SendAsync("w");
        await terminal.WaitForAsync("awaited True");
        await terminal.SendAsync("t");
        await terminal.WaitForAsync("timer");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<TmuxSession> StartAsync()
    {
        TmuxSession terminal = await TmuxSession.StartAsync(SampleProgram.Path);
        await terminal.WaitForAsync("ready");
        return terminal;
    }

    private static async Task<PtyProcess> StartOnPtyAsync()
    {
        PtyProcess program = PtyProcess.Start([SampleProgram.Path]);
        await program.WaitForOutputAsync("ready");
        return program;
    }
}
