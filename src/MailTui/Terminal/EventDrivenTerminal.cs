using System.Runtime.InteropServices;
using Terminal.Gui.App;
using Terminal.Gui.Drivers;

namespace MailTui.Terminal;

/// <summary>The parts of this layer, put together: what a <see cref="TerminalSession"/> runs on everywhere but on Windows.</summary>
internal sealed class EventDrivenTerminal : IDisposable
{
    private readonly LoopGate _gate = new();
    private readonly TerminalInput _input;
    private readonly TerminalOutput _output;
    private readonly TerminalSizeMonitor _size;
    private readonly TerminalScreen _screen;
    private readonly bool _asksForBackground;
    private PosixSignalRegistration? _resized;
    private JobControl? _jobs;
    private IApplication? _app;

    private EventDrivenTerminal(TtyDevice device, TerminalOptions options)
    {
        _input = new TerminalInput(_gate);
        TerminalEnvironment environment = TerminalEnvironment.Current;
        _output = new TerminalOutput(device, new SgrWriter(environment.Colors), new LinkWriter(environment.Links));
        _size = new TerminalSizeMonitor(device);
        _screen = new TerminalScreen(device, _output, options.Mouse);
        // Consoles that know no hyperlinks would show this sequence, too.
        if (!environment.Links || options.BackgroundFound is not { } found)
            return;
        _asksForBackground = true;
        var report = new BackgroundReport(light => _app?.Invoke(() => found(light)));
        _input.Expect(report);
        _screen.AwaitsAnswer = () => report.IsFresh;
    }

    /// <exception cref="NotATerminalException"/>
    public static EventDrivenTerminal Open(TerminalOptions options) => new(TtyDevice.Open(), options);

    /// <summary>Takes the terminal over. Null when this version of Terminal.Gui has no door for it.</summary>
    public IApplication? CreateApplication()
    {
        if (TerminalGuiInternals.CreateApplication(new TerminalComponentFactory(_input, _output, _size)) is not { } app)
            return null;
        _screen.Enter();
        // A "legacy console" is asked nothing at start-up: no answers that could reach the shell, no wait for them, and
        // no keyboard protocol that sends escape codes for every key pressed and released.
        _output.IsLegacyConsole = true;
        app.Init();
        _output.IsLegacyConsole = false;
        _output.Force16Colors = Driver.Force16Colors;
        _app = app;
        if (_asksForBackground)
            _output.Write(BackgroundReport.Query.AsSpan());
        return app;
    }

    /// <param name="hungUp">The terminal is gone; called on the input thread.</param>
    public void Start(IApplication app, Action hungUp)
    {
        _input.HungUp += hungUp;
        _output.SuspendRequested += () => _jobs?.Suspend();
        _gate.Settling += _output.Flush;
        _gate.Attach(app, app.Driver ?? throw new InvalidOperationException("The application is not initialised."));
        _jobs = new JobControl(app, _screen, Repaint);
        _resized = PosixSignalRegistration.Create(PosixSignals.WindowResized, _ => LookAtSize());
    }

    public int RunExternal(IReadOnlyList<string> command)
    {
        _output.Flush();
        _input.Pause();
        _screen.Leave();
        _jobs?.StopByDefault();
        try
        {
            return ExternalProgram.Run(command);
        }
        finally
        {
            _jobs?.CatchStop();
            _screen.Enter();
            _input.Resume();
            Repaint();
        }
    }

    public void SendLast(Func<string?> sequence) => _screen.LastSequence = sequence;

    public void Repaint()
    {
        _output.Invalidate();
        LookAtSize();
        _app?.LayoutAndDraw(forceRedraw: true);
    }

    public void GiveBack() => _screen.Close();

    public void Dispose()
    {
        _resized?.Dispose();
        _jobs?.Dispose();
        _screen.Dispose();
        _gate.Dispose();
    }

    private void LookAtSize()
    {
        _size.MayHaveChanged();
        _gate.Open();
    }
}
