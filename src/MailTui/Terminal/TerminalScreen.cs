using System.Text;

namespace MailTui.Terminal;

/// <summary>Takes the terminal over and gives it back. Giving back is safe at any time, from any thread, any number of times.</summary>
internal sealed class TerminalScreen(TtyDevice device, TerminalOutput output, bool mouse) : IDisposable
{
    /// <summary>A terminal that has stalled (Ctrl-S, a dead link) must not keep the program from ending.</summary>
    private static readonly TimeSpan LastWords = TimeSpan.FromMilliseconds(500);

    private readonly Lock _lock = new();

    /// <summary>An answer of the terminal's may be on its way.</summary>
    public Func<bool>? AwaitsAnswer { get; set; }

    /// <summary>Sent before the terminal is given back for good; null, or giving null: nothing.</summary>
    public Func<string?>? LastSequence { get; set; }

    private bool _entered;
    private bool _closed;

    public void Enter()
    {
        lock (_lock)
        {
            if (_closed)
                return;
            device.EnterRaw();
            _ = device.Write(Encoding.ASCII.GetBytes(ScreenSequences.Enter(mouse)));
            output.Invalidate();
            _entered = true;
        }
    }

    /// <summary>For another program; <see cref="Enter"/> follows.</summary>
    public void Leave() => Leave(null);

    private void Leave(string? before)
    {
        lock (_lock)
        {
            if (!_entered)
                return;
            _entered = false;
            string shape = output.CursorShapeChanged ? ScreenSequences.DefaultCursorShape : "";
            _ = device.Write(Encoding.ASCII.GetBytes(before + shape + ScreenSequences.Leave), LastWords);
            device.LeaveRaw(discard: AwaitsAnswer?.Invoke() == true);
        }
    }

    /// <summary>For good.</summary>
    public void Close()
    {
        device.Abandon();
        output.Close();
        lock (_lock)
        {
            Leave(_closed ? null : LastSequence?.Invoke());
            _closed = true;
        }
    }

    public void Dispose()
    {
        Close();
        device.Dispose();
    }
}
