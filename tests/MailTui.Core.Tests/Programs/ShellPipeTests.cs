using MailTui.Core.Programs;

namespace MailTui.Core.Tests.Programs;

public sealed class ShellPipeTests
{
    [Fact]
    public async Task A_command_reads_what_it_is_given_and_what_it_says_is_kept() =>
        Assert.Equal(
            new CommandOutput(0, "      6", false),
            await RunAsync("wc -c | sed 's/^ */      /'", "한글"u8.ToArray())
        );

    [Fact]
    public async Task Errors_and_the_exit_status_are_told()
    {
        CommandOutput output = await RunAsync("echo out; echo err >&2; exit 3", []);

        Assert.Equal(3, output.ExitStatus);
        Assert.Contains("out", output.Text, StringComparison.Ordinal);
        Assert.Contains("err", output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_does_not_exist_is_127() =>
        Assert.Equal(127, (await RunAsync("no-such-command-here", [])).ExitStatus);

    [Fact]
    public async Task Nothing_that_it_says_controls_the_terminal()
    {
        CommandOutput output = await RunAsync(
            @"printf '\033[31mred\033[0m \033]0;title\007x\033]52;c;eA==\033\\ \033c \302\233 \tend'",
            []
        );

        Assert.Equal("red x ␛c ›      end", output.Text);
    }

    [Fact]
    public async Task A_command_that_reads_nothing_does_not_break_the_pipe() =>
        Assert.Equal("done", (await RunAsync("exec <&-; echo done", new byte[4_000_000])).Text);

    [Fact]
    public async Task A_command_that_says_too_much_is_read_to_its_end_and_cut()
    {
        CommandOutput output = await RunAsync("yes mail | head -c 4000000; exit 5", []);

        Assert.True(output.IsCut);
        Assert.Equal(5, output.ExitStatus);
        Assert.InRange(output.Text.Length, 200_000, 300_000);
    }

    [Fact]
    public async Task What_it_leaves_running_is_not_waited_for() =>
        Assert.Equal("gone", (await RunAsync("sleep 30 & echo gone", [])).Text);

    [Fact]
    public async Task Cancelling_ends_it_and_what_it_started()
    {
        using var cancelled = new CancellationTokenSource();
        var started = new TaskCompletionSource();
        Task<CommandOutput> running = ShellPipe.RunAsync(
            "cat >/dev/null; sleep 60",
            (_, _) =>
            {
                started.SetResult();
                return Task.CompletedTask;
            },
            cancelled.Token
        );
        await started.Task;
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task It_has_no_terminal_to_draw_on() =>
        Assert.NotEqual(0, (await RunAsync("command -v setsid >/dev/null || exit 1; : >/dev/tty", [])).ExitStatus);

    private static Task<CommandOutput> RunAsync(string command, byte[] input) =>
        ShellPipe.RunAsync(
            command,
            async (stream, cancellation) => await stream.WriteAsync(input, cancellation),
            TestContext.Current.CancellationToken
        );
}
