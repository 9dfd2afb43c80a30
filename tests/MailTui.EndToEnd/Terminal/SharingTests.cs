using System.Diagnostics;
using MailTui.Testing.Terminal;

namespace MailTui.EndToEnd.Terminal;

/// <summary>The terminal shared with a shell (Ctrl-Z, fg) and with other full-screen programs (an editor).</summary>
public sealed class SharingTests
{
    private const string Prompt = "$ ";

    [Fact]
    public async Task Ctrl_Z_and_fg_give_the_terminal_to_the_shell_and_take_it_back()
    {
        await using TmuxSession terminal = await StartInShellAsync();

        await terminal.SendAsync("C-z");
        await terminal.WaitForAsync("Stopped");
        Assert.False(await terminal.IsAlternateScreenOnAsync());
        await terminal.TypeAsync("echo typed in the shell");
        await terminal.SendAsync("Enter");
        await terminal.WaitForAsync("\ntyped in the shell");
        await terminal.TypeAsync("fg");
        await terminal.SendAsync("Enter");

        await terminal.WaitForAsync(
            screen => screen.Contains("sample") && screen.Contains(" 20  Ann"),
            "the whole screen"
        );
        Assert.True(await terminal.IsAlternateScreenOnAsync());
        await terminal.SendAsync("Z");
        await terminal.WaitForAsync("key Z");
    }

    [Fact]
    public async Task A_stop_signal_from_outside_does_the_same_every_time()
    {
        string file = Path.Combine(Path.GetTempPath(), $"mailtui-pid-{Guid.NewGuid():N}");
        await using TmuxSession terminal = await StartInShellAsync($"echo $BASHPID >{file}; exec");
        string process = (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Trim();
        File.Delete(file);

        foreach (int _ in Enumerable.Range(0, 2))
        {
            using Process kill = Process.Start("kill", ["-s", "TSTP", process]);
            await terminal.WaitForAsync("Stopped");
            Assert.False(await terminal.IsAlternateScreenOnAsync());
            await terminal.TypeAsync("clear; fg");
            await terminal.SendAsync("Enter");
            await terminal.WaitForAsync(
                screen => screen.Contains("ready") && screen.Contains(" 20  Ann"),
                "the screen"
            );
        }
    }

    [Fact]
    public async Task With_no_shell_to_return_to_Ctrl_Z_changes_nothing()
    {
        await using TmuxSession terminal = await TmuxSession.StartAsync(SampleProgram.Path);
        await terminal.WaitForAsync("ready");

        await terminal.SendAsync("C-z");
        await terminal.SendAsync("Z");

        await terminal.WaitForAsync(
            screen => screen.Contains("key Z") && screen.Contains(" 20  Ann"),
            "the whole screen"
        );
    }

    [Fact]
    public async Task An_editor_gets_every_key_and_the_screen_comes_back()
    {
        // A slow editor: what is typed before it reads must reach it all the same.
        const string editor = "stty -echo; echo editing; sleep 1; read line; stty echo; echo \"got $line\" >&2; exit 3";
        await using TmuxSession terminal = await TmuxSession.StartAsync(
            SampleProgram.Path,
            environment: new Dictionary<string, string> { ["EDITOR"] = editor }
        );
        await terminal.WaitForAsync("ready");

        await terminal.SendAsync("e");
        await terminal.WaitForAsync("editing");
        Assert.False(await terminal.IsAlternateScreenOnAsync());
        await terminal.TypeAsync("0123456789");
        await terminal.SendAsync("Enter");

        await terminal.WaitForAsync(screen => screen.Contains("editor 3") && screen.Contains(" 20  Ann"), "the screen");
        Assert.True(await terminal.IsAlternateScreenOnAsync());
        await terminal.SendAsync("q");
        await terminal.WaitForExitCodeAsync();
        Assert.Contains("got 0123456789", await terminal.CaptureHistoryAsync());
    }

    [Fact]
    public async Task A_resize_while_the_editor_runs_is_seen_afterwards()
    {
        await using TmuxSession terminal = await TmuxSession.StartAsync(
            SampleProgram.Path,
            environment: new Dictionary<string, string> { ["EDITOR"] = "echo editing; read line" }
        );
        await terminal.WaitForAsync("ready");
        await terminal.SendAsync("e");
        await terminal.WaitForAsync("editing");

        await terminal.ResizeAsync(100, 30);
        await terminal.SendAsync("Enter");

        await terminal.WaitForAsync(screen => screen.Contains("editor 0") && screen.Contains(" 26  Ann"), "30 rows");
    }

    [Fact]
    public async Task Ctrl_C_in_the_editor_is_the_editors_own_business()
    {
        await using TmuxSession terminal = await TmuxSession.StartAsync(
            SampleProgram.Path,
            environment: new Dictionary<string, string>
            {
                ["EDITOR"] = "trap 'exit 5' INT; echo editing; sleep 60 & wait",
            }
        );
        await terminal.WaitForAsync("ready");
        await terminal.SendAsync("e");
        await terminal.WaitForAsync("editing");

        await terminal.SendAsync("C-c");

        await terminal.WaitForAsync("editor 5");
    }

    [Fact]
    public async Task Ctrl_Z_in_the_editor_stops_both_and_fg_returns_to_the_editor()
    {
        await using TmuxSession terminal = await StartInShellAsync(editor: "echo editing; read line; echo $line");
        await terminal.SendAsync("e");
        await terminal.WaitForAsync("editing");

        await terminal.SendAsync("C-z");
        await terminal.WaitForAsync("Stopped");
        await terminal.TypeAsync("fg");
        await terminal.SendAsync("Enter");
        // The shell repeats the command, whose path may be broken over two lines anywhere.
        await terminal.WaitForAsync(
            screen => screen.Split("$ fg\n")[^1].Replace("\n", "").Contains("sample"),
            "fg's answer"
        );
        await terminal.TypeAsync("more");
        await terminal.SendAsync("Enter");

        await terminal.WaitForAsync("editor 0");
    }

    private static async Task<TmuxSession> StartInShellAsync(string before = "exec", string editor = "true")
    {
        TmuxSession terminal = await TmuxSession.StartAsync(
            $"PS1='{Prompt}' bash --norc",
            environment: new Dictionary<string, string> { ["EDITOR"] = editor }
        );
        await terminal.WaitForAsync(Prompt.Trim());
        await terminal.TypeAsync($"({before} {SampleProgram.Path})");
        await terminal.SendAsync("Enter");
        await terminal.WaitForAsync("ready");
        return terminal;
    }
}
