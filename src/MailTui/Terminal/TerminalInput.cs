using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Terminal.Gui.Drivers;

namespace MailTui.Terminal;

/// <summary>
/// Reads the keyboard. The input thread sleeps in <c>poll</c> until a key, a hang-up or a wake-up: an idle program costs
/// nothing, and a key is passed on at once.
/// </summary>
internal sealed class TerminalInput(LoopGate gate) : IInput<char>
{
    /// <summary>Milliseconds.</summary>
    private const int RestOfAnswer = 50;

    private readonly WakePipe _wake = new();
    private readonly Utf8InputDecoder _decoder = new();
    private readonly SemaphoreSlim _paused = new(0);
    private readonly SemaphoreSlim _resume = new(0);
    private ConcurrentQueue<char> _queue = [];
    private BackgroundReport? _report;
    private volatile bool _pauseWanted;
    private volatile bool _ended;

    /// <summary>Raised on the input thread, once: the terminal is gone (closed window, dropped connection).</summary>
    public event Action? HungUp;

    public CancellationTokenSource? ExternalCancellationTokenSource { get; set; }

    /// <summary>Before <see cref="Run"/>: takes the terminal's answers out of what is typed.</summary>
    public void Expect(BackgroundReport report) => _report = report;

    public void Initialize(ConcurrentQueue<char> inputQueue) => _queue = inputQueue;

    public void Run(CancellationToken runCancellationToken)
    {
        using CancellationTokenRegistration wake = runCancellationToken.Register(_wake.Signal);
        byte[] buffer = new byte[4096];
        try
        {
            while (!runCancellationToken.IsCancellationRequested)
            {
                LibC.PollEntry[] entries = [new(LibC.StandardInput, LibC.PollIn), new(_wake.Descriptor, LibC.PollIn)];
                // An ESC may be a key, or the first character of an answer whose rest is on its way.
                int patience = _report is { Holds: true } report ? (report.IsFresh ? RestOfAnswer : 0) : -1;
                LibC.Poll(entries, patience);
                if (entries[0].Happened == 0 && entries[1].Happened == 0)
                {
                    // Nothing followed in time, or a signal came in between.
                    Release();
                    continue;
                }

                if (entries[1].Happened != 0)
                    WakeUp(runCancellationToken);
                else if (!Read(buffer))
                    return;
            }
        }
        catch (OperationCanceledException) when (runCancellationToken.IsCancellationRequested)
        {
            // Ended while paused.
        }
        finally
        {
            _ended = true;
            _paused.Release();
        }
    }

    /// <summary>Leaves the terminal to another program: no byte is read until <see cref="Resume"/>.</summary>
    public void Pause()
    {
        if (_ended)
            return;
        _pauseWanted = true;
        _wake.Signal();
        _paused.Wait();
    }

    public void Resume() => _resume.Release();

    public void Dispose() => _wake.Dispose();

    private void WakeUp(CancellationToken cancellationToken)
    {
        _wake.Clear();
        if (!_pauseWanted)
            return;
        _pauseWanted = false;
        _paused.Release();
        _resume.Wait(cancellationToken);
    }

    private bool Read(byte[] buffer)
    {
        nint count = LibC.Read(LibC.StandardInput, buffer, buffer.Length);
        if (
            count < 0
            && Marshal.GetLastPInvokeError() is int error
            && (error == LibC.Interrupted || error == LibC.WouldBlock)
        )
            return true;
        if (count <= 0)
        {
            // End of file or EIO. Reading again would only spin.
            HungUp?.Invoke();
            return false;
        }

        ReadOnlySpan<char> typed = _decoder.Decode(buffer.AsSpan(0, (int)count));
        Enqueue(_report is { } report ? report.Pass(typed) : typed);
        return true;
    }

    private void Release()
    {
        if (_report is { Holds: true } report)
            Enqueue(report.Release());
    }

    private void Enqueue(ReadOnlySpan<char> typed)
    {
        foreach (char character in typed)
            _queue.Enqueue(character);
        gate.Open();
    }
}
