using System.Diagnostics;
using System.Globalization;
using System.Text;
using Xunit;

namespace MailTui.Testing.Terminal;

/// <summary>
/// A program on a pseudo terminal, byte by byte: what it sends, what a key costs, what happens when the line drops or
/// stalls. Linux only, for /proc; skips the test elsewhere.
/// </summary>
public sealed class PtyProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);

    private readonly PseudoTerminal _terminal;
    private readonly Process _process;
    private readonly List<byte> _output = [];
    private readonly ManualResetEventSlim _reading = new(true);
    private long _lastByte = Stopwatch.GetTimestamp();

    private PtyProcess(PseudoTerminal terminal, Process process)
    {
        (_terminal, _process) = (terminal, process);
        new Thread(ReadAll) { IsBackground = true, Name = "pty" }.Start();
    }

    public int ProcessId => _process.Id;

    /// <summary>All bytes so far, as text with its sequences.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return Encoding.UTF8.GetString([.. _output]);
        }
    }

    public int OutputLength
    {
        get
        {
            lock (_output)
                return _output.Count;
        }
    }

    /// <summary>Processor time used, in ticks of 10 ms.</summary>
    public TimeSpan CpuTime
    {
        get
        {
            string[] fields = File.ReadAllText($"/proc/{ProcessId}/stat").Split(") ")[^1].Split(' ');
            return TimeSpan.FromMilliseconds(
                10
                    * (
                        long.Parse(fields[11], CultureInfo.InvariantCulture)
                        + long.Parse(fields[12], CultureInfo.InvariantCulture)
                    )
            );
        }
    }

    public static PtyProcess Start(
        IReadOnlyList<string> command,
        int columns = 80,
        int rows = 24,
        IReadOnlyDictionary<string, string>? environment = null
    )
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("The pseudo terminal of these tests is Linux's.");
        PseudoTerminal terminal = new(columns, rows);
        // exec each time, so that the process we wait for is the program itself, leader of a session on this terminal. It
        // must not inherit that hang-ups are ignored, as under nohup.
        string streams = $"<{terminal.Name} >{terminal.Name} 2>&1";
        ProcessStartInfo start = new("/bin/sh")
        {
            ArgumentList = { "-c", $"exec env --default-signal=HUP setsid -c \"$@\" {streams}", "sh" },
            Environment =
            {
                ["TERM"] = "xterm-256color",
                ["LC_ALL"] = "C.UTF-8",
                ["COLORTERM"] = null,
                ["NO_COLOR"] = null,
            },
        };
        foreach (string argument in command)
            start.ArgumentList.Add(argument);
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return new PtyProcess(
            terminal,
            Process.Start(start) ?? throw new InvalidOperationException("/bin/sh did not start.")
        );
    }

    public void Send(string text) => _terminal.Write(Encoding.UTF8.GetBytes(text));

    public void Send(params byte[] bytes) => _terminal.Write(bytes);

    public void Resize(int columns, int rows) => _terminal.Resize(columns, rows);

    /// <summary>Sends a signal by its name: TERM, HUP, TSTP …</summary>
    public async Task SignalAsync(string name)
    {
        using Process kill = Process.Start("kill", ["-s", name, ProcessId.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>The line drops.</summary>
    public void HangUp() => _terminal.Dispose();

    /// <summary>The line stalls: nothing is read any more, and soon the program cannot write.</summary>
    public void Stall() => _reading.Reset();

    public async Task WaitForOutputAsync(string text) => await WaitForAsync(() => Output.Contains(text), $"'{text}'");

    public async Task WaitForAsync(Func<bool> condition, string what)
    {
        using PeriodicTimer timer = new(Interval);
        long started = Stopwatch.GetTimestamp();
        while (!condition())
        {
            if (Stopwatch.GetElapsedTime(started) > Patience || _process.HasExited)
                Assert.Fail($"Waited in vain for {what}. The program sent:\n{Output.Replace("\e", "␛")}");
            await timer.WaitForNextTickAsync();
        }
    }

    /// <summary>Waits until nothing has come for a while: there is no other sign that a frame was the last.</summary>
    public Task WaitUntilQuietAsync() =>
        WaitForAsync(() => Stopwatch.GetElapsedTime(Volatile.Read(ref _lastByte)) > Quiet, "silence");

    /// <summary>Presses a key and returns the bytes that the answer took.</summary>
    public async Task<int> BytesForAsync(string key)
    {
        await WaitUntilQuietAsync();
        int before = OutputLength;
        Send(key);
        await WaitForAsync(() => OutputLength > before, $"an answer to '{key}'");
        await WaitUntilQuietAsync();
        return OutputLength - before;
    }

    public async Task<int> WaitForExitCodeAsync()
    {
        using CancellationTokenSource timeout = new(Patience);
        try
        {
            await _process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"The program has not ended. It sent:\n{Output.Replace("\e", "␛")}");
        }

        return _process.ExitCode;
    }

    /// <summary>How often each of its threads, by id, has been woken or interrupted.</summary>
    public IReadOnlyDictionary<string, long> ContextSwitches() =>
        Directory
            .GetDirectories($"/proc/{ProcessId}/task")
            .ToDictionary(
                task => Path.GetFileName(task),
                task =>
                    File.ReadLines(Path.Combine(task, "status"))
                        .Where(line => line.Contains("ctxt_switches"))
                        .Sum(line => long.Parse(line.Split(':')[1], CultureInfo.InvariantCulture))
            );

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _reading.Set();
        _process.Dispose();
        _terminal.Dispose();
    }

    private void ReadAll()
    {
        byte[] buffer = new byte[65536];
        while (true)
        {
            _reading.Wait();
            int count;
            try
            {
                count = _terminal.Read(buffer);
            }
            catch (ObjectDisposedException)
            {
                return;
            }

            if (count < 0)
                return;
            if (count == 0)
                continue;
            lock (_output)
                _output.AddRange(buffer.AsSpan(0, count));
            Volatile.Write(ref _lastByte, Stopwatch.GetTimestamp());
            Answer(Encoding.ASCII.GetString(buffer, 0, count));
        }
    }

    /// <summary>What xterm would answer to the questions a program may ask at its start.</summary>
    private void Answer(string output)
    {
        if (output.Contains("\e[c"))
            Send("\e[?62;22c");
        if (output.Contains("\e[6n"))
            Send("\e[1;1R");
    }
}
