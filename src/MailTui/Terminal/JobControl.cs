using System.Runtime.InteropServices;
using Terminal.Gui.App;

namespace MailTui.Terminal;

/// <summary>Ctrl-Z and <c>fg</c>: the terminal is the shell's while the program is stopped.</summary>
internal sealed class JobControl : IDisposable
{
    /// <summary>
    /// The kernel ignores SIGTSTP where no shell could continue the program (<c>ssh -t host mailtui</c>): then nothing
    /// happens within this time, and the screen simply comes back.
    /// </summary>
    private static readonly TimeSpan StopsWithin = TimeSpan.FromMilliseconds(250);

    private readonly AutoResetEvent _continued = new(false);
    private readonly PosixSignalRegistration _continue;
    private readonly IApplication _app;
    private readonly TerminalScreen _screen;
    private readonly Action _repaint;
    private PosixSignalRegistration? _stop;

    public JobControl(IApplication app, TerminalScreen screen, Action repaint)
    {
        (_app, _screen, _repaint) = (app, screen, repaint);
        _continue = PosixSignalRegistration.Create(
            PosixSignals.Continue,
            context =>
            {
                // Or the runtime sets the terminal to what it once was: raw, in the middle of an editor's cooked mode.
                context.Cancel = true;
                _continued.Set();
            }
        );
        CatchStop();
    }

    /// <summary>UI thread. Returns when the program is in the foreground again.</summary>
    public void Suspend()
    {
        _screen.Leave();
        StopByDefault();
        _continued.Reset();
        _ = LibC.Kill(0, LibC.TerminalStop);
        _continued.WaitOne(StopsWithin);
        CatchStop();
        _screen.Enter();
        _repaint();
    }

    public void Dispose()
    {
        _stop?.Dispose();
        _continue.Dispose();
        _continued.Dispose();
    }

    /// <summary>
    /// With no handler left the signal stops every process of the job, ours included. So it must be while another program
    /// has the terminal: then stopping is between that program and the shell.
    /// </summary>
    public void StopByDefault() => _stop?.Dispose();

    public void CatchStop() =>
        _stop = PosixSignalRegistration.Create(
            PosixSignals.TerminalStop,
            context =>
            {
                context.Cancel = true;
                _app.Invoke(Suspend);
            }
        );
}
