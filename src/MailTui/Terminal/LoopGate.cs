using System.Diagnostics;
using Terminal.Gui.App;
using Terminal.Gui.Drivers;

namespace MailTui.Terminal;

/// <summary>
/// Where the main loop sleeps. Terminal.Gui polls; here every turn of the loop ends in a wait for a key, a timer, a
/// resize or an <see cref="IApplication.Invoke(Action)"/>, and what the turn wanted to show is sent just before it.
/// </summary>
internal sealed class LoopGate : IDisposable
{
    /// <summary>Work done at the end of a turn may want one more turn to be drawn.</summary>
    private const int TurnsToSettle = 2;

    /// <summary>A view that asks to be drawn in every turn is an animation, not unfinished work: about 60 frames a second.</summary>
    private const int MostFramesAtOnce = 4;
    private static readonly TimeSpan FrameTime = TimeSpan.FromMilliseconds(16);

    /// <summary>Terminal.Gui takes an ESC for the Esc key when nothing followed it for 50 ms; it looks when the loop turns.</summary>
    private static readonly TimeSpan EscapeTime = TimeSpan.FromMilliseconds(52);

    /// <summary>Terminal.Gui gives up on the end of a paste after five seconds of silence.</summary>
    private static readonly TimeSpan PasteTime = TimeSpan.FromSeconds(5.1);

    /// <summary>A click becomes a double click or not within half a second.</summary>
    private static readonly TimeSpan ClickTime = TimeSpan.FromMilliseconds(600);
    private static readonly TimeSpan ClickStep = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan Never = System.Threading.Timeout.InfiniteTimeSpan;

    private readonly AutoResetEvent _open = new(false);
    private int _turns;
    private int _frames;
    private long _lastMouse;
    private bool _mouseUsed;

    /// <summary>Raised on the UI thread before every wait.</summary>
    public event Action? Settling;

    /// <summary>Any thread: lets the loop turn.</summary>
    public void Open() => _open.Set();

    public void Attach(IApplication app, IDriver driver)
    {
        // The loop must not sleep by itself between two turns.
        Application.MaximumIterationsPerSecond = ushort.MaxValue;
        app.Iteration += (_, _) => Turn(app, driver);
        app.LayoutAndDrawComplete += (_, _) =>
        {
            _turns = 0;
            _frames++;
        };
        driver.MouseEvent += (_, _) => (_lastMouse, _mouseUsed) = (Stopwatch.GetTimestamp(), true);
        if (app.TimedEvents is { } timers)
            timers.Added += (_, _) => Open();
    }

    public void Dispose() => _open.Dispose();

    private void Turn(IApplication app, IDriver driver)
    {
        Settling?.Invoke();
        TimeSpan wait = UntilNextTurn(app, driver);
        if (wait == TimeSpan.Zero)
        {
            _turns++;
            return;
        }

        bool opened = _open.WaitOne(wait);
        _turns = opened ? 0 : TurnsToSettle - 1;
        _frames = 0;
    }

    /// <summary>Zero: at once. Infinite: until <see cref="Open"/>.</summary>
    private TimeSpan UntilNextTurn(IApplication app, IDriver driver)
    {
        TimeSpan timer = Never;
        if (app.TimedEvents is TimedEvents timers && timers.CheckTimers(out int milliseconds))
        {
            if (milliseconds == 0)
            {
                _turns = 0;
                return TimeSpan.Zero;
            }

            timer = TimeSpan.FromMilliseconds(milliseconds);
        }

        if (_turns < TurnsToSettle)
            return _frames < MostFramesAtOnce ? TimeSpan.Zero : FrameTime;
        TimeSpan parser = driver.GetInputProcessor().GetParser().State switch
        {
            AnsiResponseParserState.Normal => Never,
            AnsiResponseParserState.InBracketedPaste or AnsiResponseParserState.DiscardingBracketedPasteRemainder =>
                PasteTime,
            _ => EscapeTime,
        };
        _mouseUsed = _mouseUsed && Stopwatch.GetElapsedTime(_lastMouse) < ClickTime;
        return Sooner(Sooner(timer, parser), _mouseUsed ? ClickStep : Never);
    }

    private static TimeSpan Sooner(TimeSpan a, TimeSpan b) =>
        a == Never ? b
        : b == Never || a < b ? a
        : b;
}
