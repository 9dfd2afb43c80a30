using System.Diagnostics;
using MailTui.Core.Programs;
using MailTui.Testing;
using Microsoft.Extensions.Time.Testing;

namespace MailTui.Core.Tests.Programs;

public sealed class HookCommandTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly FakeTimeProvider _time = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task What_comes_from_mail_reaches_it_as_it_is_and_is_never_read_as_a_command()
    {
        string subject = $"$(touch {_directory["evil"]}); `touch {_directory["evil"]}` \"' | & 한글";
        string script = Script("""printf '%s\n' "$MAILTUI_SUBJECT" >"$1" """);

        await RunAsync([script, _directory["out"]], ("MAILTUI_SUBJECT", subject));

        Assert.Equal(subject + "\n", await File.ReadAllTextAsync(_directory["out"], Token));
        Assert.False(File.Exists(_directory["evil"]));
    }

    [Fact]
    public async Task Its_arguments_are_those_of_the_list_and_no_shell_reads_them()
    {
        string script = Script("""printf '[%s]' "$@" >"$OUT" """);

        await RunAsync([script, "two words", "", "$HOME", "*", "; exit 3", "$(exit 4)"], ("OUT", _directory["out"]));

        Assert.Equal(
            "[two words][][$HOME][*][; exit 3][$(exit 4)]",
            await File.ReadAllTextAsync(_directory["out"], Token)
        );
    }

    /// <summary>A pipe takes some 64 KB; who says more would wait for ever.</summary>
    [Fact]
    public async Task However_much_it_says_it_is_not_held_up() =>
        await RunAsync([Script("head -c 50000000 /dev/zero; head -c 50000000 /dev/zero >&2")]);

    [Fact]
    public async Task It_has_nothing_to_read() => await RunAsync([Script("cat >/dev/null")]);

    [Fact]
    public async Task What_it_leaves_running_is_not_waited_for()
    {
        // The clock stands still, so that the limit can not be what ends it.
        await RunAsync([Script("""sleep 20 & echo $! >"$OUT" """)], ("OUT", _directory["pid"]))
            .WaitAsync(TimeSpan.FromSeconds(15), Token);

        Kill(await File.ReadAllTextAsync(_directory["pid"], Token));
    }

    [Fact]
    public async Task A_failure_is_said_with_the_exit_status_and_the_place_to_look()
    {
        var failure = await Assert.ThrowsAsync<ProgramException>(() => RunAsync([Script("exit 3")]));

        Assert.EndsWith("failed (exit status 3): see Ui.Notify.Command.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_said()
    {
        var failure = await Assert.ThrowsAsync<ProgramException>(() => RunAsync([_directory["no-such-program"]]));

        Assert.Contains("no-such-program could not be started", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_takes_too_long_is_ended_with_what_it_started()
    {
        Task running = RunAsync([Script("""sleep 600 & echo $! >"$OUT"; wait""")], ("OUT", _directory["pid"]));
        Assert.True(SpinWait.SpinUntil(() => Written(_directory["pid"]), TimeSpan.FromSeconds(30)));
        _time.Advance(HookCommand.Patience - TimeSpan.FromSeconds(1));
        Assert.False(running.IsCompleted);

        _time.Advance(TimeSpan.FromSeconds(1));

        var failure = await Assert.ThrowsAsync<ProgramException>(() => running);
        Assert.Contains("took longer than 30 s and was ended", failure.Message, StringComparison.Ordinal);
        string child = await File.ReadAllTextAsync(_directory["pid"], Token);
        Assert.True(SpinWait.SpinUntil(() => HasEnded(child), TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task Cancelling_ends_it()
    {
        using var cancelled = new CancellationTokenSource();
        Task running = HookCommand.RunAsync(
            [Script("sleep 600")],
            new Dictionary<string, string>(),
            _time,
            cancelled.Token
        );

        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static bool Written(string file) => File.Exists(file) && File.ReadAllText(file).EndsWith('\n');

    /// <summary>Gone, or a zombie that nobody has waited for.</summary>
    private static bool HasEnded(string process)
    {
        try
        {
            using var found = Process.GetProcessById(
                int.Parse(process.Trim(), System.Globalization.CultureInfo.InvariantCulture)
            );
            return found.HasExited
                || File.ReadAllText($"/proc/{found.Id}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is ArgumentException or IOException)
        {
            return true;
        }
    }

    private static void Kill(string process)
    {
        using var found = Process.GetProcessById(
            int.Parse(process.Trim(), System.Globalization.CultureInfo.InvariantCulture)
        );
        found.Kill();
    }

    private string Script(string text)
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("There is no /bin/sh.");
        string file = _directory["hook with a blank"];
        File.WriteAllText(file, $"#!/bin/sh\n{text}\n");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return file;
    }

    private Task RunAsync(IReadOnlyList<string> command, params (string Name, string Value)[] variables) =>
        HookCommand.RunAsync(
            command,
            variables.ToDictionary(variable => variable.Name, variable => variable.Value),
            _time,
            Token
        );
}
