using System.Diagnostics;
using System.Drawing;
using System.Globalization;
using Xunit;

namespace MailTui.Testing.Terminal;

/// <summary>
/// A program in a real terminal: tmux, with a server of its own that nothing else talks to. Every wait is for a
/// condition, and its failure shows the screen.
/// </summary>
public sealed class TmuxSession : IAsyncDisposable
{
    /// <summary>Generous: it only matters when something is wrong.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    private readonly string _server = $"mailtui-{Environment.ProcessId}-{Guid.NewGuid():N}";

    private readonly string _exitCode;

    private TmuxSession() => _exitCode = Path.Combine(Path.GetTempPath(), _server);

    /// <param name="command">Run by <c>sh -c</c>. When it ends, its last screen stays.</param>
    /// <remarks>Skips the test where there is no tmux.</remarks>
    public static async Task<TmuxSession> StartAsync(
        string command,
        int columns = 80,
        int rows = 24,
        IReadOnlyDictionary<string, string>? environment = null
    )
    {
        if (!IsInstalled())
            Assert.Skip("tmux is not installed.");
        TmuxSession session = new();
        List<string> arguments = ["start-server", ";", "set", "-g", "remain-on-exit", "on"];
        arguments.AddRange([";", "set", "-g", "escape-time", "0", ";", "set", "-g", "status", "off"]);
        arguments.AddRange([";", "new-session", "-d", "-x", Number(columns), "-y", Number(rows)]);
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
            arguments.AddRange(["-e", $"{name}={value}"]);
        // tmux itself learns of the exit code only sometimes.
        string leave = $"echo $? >{session._exitCode}.new; mv {session._exitCode}.new {session._exitCode}";
        await session.TmuxAsync([.. arguments, $"{command}\n{leave}"]);
        return session;
    }

    /// <summary>Keys by tmux's names: <c>j</c>, <c>Enter</c>, <c>C-z</c>, <c>PageDown</c>.</summary>
    public Task SendAsync(params string[] keys) => TmuxAsync(["send-keys", .. keys]);

    /// <summary>Text as it is, also when it looks like the name of a key.</summary>
    public Task TypeAsync(string text) => TmuxAsync(["send-keys", "-l", "--", text]);

    /// <summary>Bracketed, when the program asked for that.</summary>
    public async Task PasteAsync(string text)
    {
        // Not as an argument: tmux takes no command of more than a few KB.
        string file = _exitCode + ".paste";
        await File.WriteAllTextAsync(file, text);
        await TmuxAsync(["load-buffer", file, ";", "paste-buffer", "-p"]);
        File.Delete(file);
    }

    public Task ResizeAsync(int columns, int rows) =>
        TmuxAsync(["resize-window", "-x", Number(columns), "-y", Number(rows)]);

    /// <summary>The screen, a line a row, without blanks at the ends.</summary>
    public Task<string> CaptureAsync() => TmuxAsync(["capture-pane", "-p"]);

    /// <summary>The screen and what has scrolled off it, with wrapped lines joined.</summary>
    public Task<string> CaptureHistoryAsync() => TmuxAsync(["capture-pane", "-p", "-J", "-S", "-"]);

    /// <summary>The screen with its colours and styles as SGR sequences.</summary>
    public Task<string> CaptureStyledAsync() => TmuxAsync(["capture-pane", "-p", "-e"]);

    public async Task<bool> IsAlternateScreenOnAsync() => await AskAsync("alternate_on") == "1";

    public async Task<Point> CursorAsync() =>
        new(
            int.Parse(await AskAsync("cursor_x"), CultureInfo.InvariantCulture),
            int.Parse(await AskAsync("cursor_y"), CultureInfo.InvariantCulture)
        );

    /// <summary>Any format of tmux, such as <c>mouse_any_flag</c> or <c>pane_pid</c>.</summary>
    public async Task<string> AskAsync(string format) => (await TmuxAsync(["display", "-p", $"#{{{format}}}"])).Trim();

    /// <summary>Waits until tmux answers a format as <paramref name="condition"/> wants it.</summary>
    public async Task WaitForAnswerAsync(string format, Func<string, bool> condition)
    {
        string answer = "";
        bool held = await EventuallyAsync(async () => condition(answer = await AskAsync(format)));
        Assert.True(held, $"{format} is \"{answer}\". The screen is:\n{await CaptureAsync()}");
    }

    public Task<string> WaitForAsync(string text) =>
        WaitForAsync(screen => screen.Contains(text), $"'{text}' to appear");

    /// <summary>Waits until the screen is as <paramref name="condition"/> wants it, and returns it.</summary>
    public async Task<string> WaitForAsync(Func<string, bool> condition, string what)
    {
        string screen = "";
        bool held = await EventuallyAsync(async () => condition(screen = await CaptureAsync()));
        Assert.True(held, $"Waited in vain for {what}. The screen is:\n{screen}");
        return screen;
    }

    /// <summary>Waits until the program started by <see cref="StartAsync"/> has ended.</summary>
    public async Task<int> WaitForExitCodeAsync()
    {
        bool ended = await EventuallyAsync(() => Task.FromResult(File.Exists(_exitCode)));
        Assert.True(ended, $"The program has not ended. The screen is:\n{await CaptureAsync()}");
        return int.Parse(await File.ReadAllTextAsync(_exitCode), CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        // Its server alone: the socket's name is ours.
        using Process tmux = Start(["kill-server"]);
        await tmux.WaitForExitAsync();
        File.Delete(_exitCode);
    }

    private static async Task<bool> EventuallyAsync(Func<Task<bool>> condition)
    {
        using PeriodicTimer timer = new(Interval);
        long started = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            if (Stopwatch.GetElapsedTime(started) > Patience)
                return false;
            await timer.WaitForNextTickAsync();
        }

        return true;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static bool IsInstalled() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "tmux")));

    private async Task<string> TmuxAsync(IReadOnlyList<string> arguments)
    {
        using Process tmux = Start(arguments);
        Task<string> output = tmux.StandardOutput.ReadToEndAsync();
        string error = await tmux.StandardError.ReadToEndAsync();
        await tmux.WaitForExitAsync();
        Assert.True(tmux.ExitCode == 0, $"tmux {string.Join(' ', arguments)}: {error}");
        return await output;
    }

    private Process Start(IReadOnlyList<string> arguments)
    {
        ProcessStartInfo start = new("tmux")
        {
            ArgumentList = { "-L", _server, "-f", "/dev/null" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["LC_ALL"] = "C.UTF-8", ["TMUX"] = null },
        };
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start) ?? throw new InvalidOperationException("tmux did not start.");
    }
}
