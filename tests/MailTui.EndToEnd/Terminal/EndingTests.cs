using MailTui.Testing.Terminal;

namespace MailTui.EndToEnd.Terminal;

/// <summary>However the program ends, the terminal is the user's own again, and nothing unfinished is lost.</summary>
public sealed class EndingTests : IDisposable
{
    private const string LeavesAlternateScreen = "\e[?1049l\e[?25h";

    private readonly string _saved = Path.Combine(Path.GetTempPath(), $"mailtui-saved-{Guid.NewGuid():N}");

    [Theory]
    [InlineData("TERM", 143)]
    [InlineData("INT", 130)]
    [InlineData("QUIT", 131)]
    [InlineData("HUP", 129)]
    public async Task A_signal_saves_gives_the_terminal_back_and_ends_with_its_number(string signal, int exitCode)
    {
        await using PtyProcess program = await StartAsync();

        await program.SignalAsync(signal);

        Assert.Equal(exitCode, await program.WaitForExitCodeAsync());
        Assert.EndsWith(LeavesAlternateScreen, program.Output);
        Assert.True(File.Exists(_saved));
    }

    [Fact]
    public async Task A_closed_terminal_saves_and_ends_the_program_at_once()
    {
        await using PtyProcess program = await StartAsync();

        program.HangUp();

        Assert.Equal(129, await program.WaitForExitCodeAsync());
        Assert.True(File.Exists(_saved));
    }

    [Fact]
    public async Task A_terminal_closed_while_the_editor_runs_saves_as_well()
    {
        await using PtyProcess program = await StartAsync(editor: "echo editing; read line");
        program.Send("e");
        await program.WaitForOutputAsync("editing");

        program.HangUp();

        Assert.Equal(129, await program.WaitForExitCodeAsync());
        Assert.True(File.Exists(_saved));
    }

    [Fact]
    public async Task A_signal_ends_the_program_through_an_open_dialog()
    {
        await using PtyProcess program = await StartAsync();
        program.Send("d");
        await program.WaitForOutputAsync("nested");

        await program.SignalAsync("TERM");

        Assert.Equal(143, await program.WaitForExitCodeAsync());
        Assert.EndsWith(LeavesAlternateScreen, program.Output);
    }

    [Fact]
    public async Task A_terminal_that_has_stalled_does_not_keep_the_program_from_ending()
    {
        await using PtyProcess program = await StartAsync();
        program.Stall();
        // Far more than a terminal takes in without being read.
        foreach (int _ in Enumerable.Range(0, 500))
            program.Send("jjjjkkkk");

        await program.SignalAsync("TERM");

        Assert.Equal(143, await program.WaitForExitCodeAsync());
    }

    [Fact]
    public async Task A_bug_is_reported_on_the_users_own_screen()
    {
        await using TmuxSession terminal = await TmuxSession.StartAsync(SampleProgram.Path);
        await terminal.WaitForAsync("ready");

        await terminal.SendAsync("x");

        Assert.Equal(70, await terminal.WaitForExitCodeAsync());
        string screen = await terminal.CaptureHistoryAsync();
        Assert.Contains("a bug ended the program: InvalidOperationException: asked to crash", screen);
        Assert.DoesNotContain("sample", screen.Replace("/tmp/sample.log", ""));
        Assert.False(await terminal.IsAlternateScreenOnAsync());
    }

    [Fact]
    public async Task Quitting_leaves_the_screen_as_it_was()
    {
        await using TmuxSession terminal = await TmuxSession.StartAsync("PS1='$ ' bash --norc");
        await terminal.TypeAsync($"echo before; {SampleProgram.Path}; stty -a | grep -c -- ' echo '");
        await terminal.SendAsync("Enter");
        await terminal.WaitForAsync("ready");

        await terminal.SendAsync("q");

        await terminal.WaitForAsync(screen => screen.Contains("before\n1\n"), "the shell's screen, with echo on");
        Assert.Equal("1", await terminal.AskAsync("cursor_flag"));
        Assert.Equal("0", await terminal.AskAsync("mouse_any_flag"));
        Assert.Equal("1", await terminal.AskAsync("wrap_flag"));
    }

    [Theory]
    [InlineData("</dev/null", "input")]
    [InlineData("| cat", "output")]
    public async Task Without_a_terminal_it_says_so_and_ends(string redirection, string stream)
    {
        await using TmuxSession terminal = await TmuxSession.StartAsync(
            $"bash -o pipefail -c '{SampleProgram.Path} {redirection}'"
        );

        Assert.Equal(64, await terminal.WaitForExitCodeAsync());
        Assert.Contains($"its standard {stream} is not one", await terminal.CaptureHistoryAsync());
    }

    public void Dispose() => File.Delete(_saved);

    private async Task<PtyProcess> StartAsync(string editor = "true")
    {
        PtyProcess program = PtyProcess.Start(
            [SampleProgram.Path],
            environment: new Dictionary<string, string> { ["SAMPLE_SAVE"] = _saved, ["EDITOR"] = editor }
        );
        await program.WaitForOutputAsync("ready");
        return program;
    }
}
