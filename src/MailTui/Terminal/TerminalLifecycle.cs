using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;
using Terminal.Gui.App;

namespace MailTui.Terminal;

/// <summary>
/// How the program ends when somebody else decides it. SIGTERM, SIGINT and SIGQUIT stop the windows and let
/// <see cref="TerminalSession.Run"/> return; a hang-up saves and exits at once, because nothing can be shown any more.
/// </summary>
internal sealed class TerminalLifecycle : IDisposable
{
    private const int HangUpExitCode = 128 + 1;

    /// <summary>A main loop that does not answer within this time is not going to.</summary>
    private static readonly TimeSpan SavePatience = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Once = System.Threading.Timeout.InfiniteTimeSpan;

    private readonly IApplication _app;
    private readonly ILogger _logger;
    private readonly TimeSpan _patience;
    private readonly Action _giveBack;
    private readonly List<PosixSignalRegistration> _signals = [];
    private Timer? _force;
    private int _exitCode;
    private int _saved;
    private int _hungUp;

    /// <param name="giveBack">Gives the terminal back to the shell, from any thread.</param>
    public TerminalLifecycle(IApplication app, TimeSpan patience, Action giveBack, ILogger logger)
    {
        (_app, _patience, _giveBack, _logger) = (app, patience, giveBack, logger);
        OnSignal(PosixSignal.SIGHUP, _ => HangUp());
        OnSignal(PosixSignal.SIGTERM, context => End(context.Signal, 15));
        OnSignal(PosixSignal.SIGINT, context => End(context.Signal, 2));
        OnSignal(PosixSignal.SIGQUIT, context => End(context.Signal, 3));
        AppDomain.CurrentDomain.ProcessExit += GiveBack;
        AppDomain.CurrentDomain.UnhandledException += GiveBack;
        // Every nested window has to go, and each returns to the loop of the one below it.
        _app.Iteration += (_, _) => StopTopWindow();
    }

    /// <summary>Saves unfinished work; runs once, on the UI thread or while that waits for an editor.</summary>
    public Action? Save { get; set; }

    /// <summary>Signals that a foreground program gets as well (Ctrl-C, Ctrl-\) are its business alone.</summary>
    public bool ExternalProgramRuns { get; set; }

    /// <summary>0, or 128 + the signal that ended the program.</summary>
    public int ExitCode => Volatile.Read(ref _exitCode);

    /// <summary>The terminal is gone. Any thread but the UI thread; does not return.</summary>
    public void HangUp()
    {
        if (Interlocked.Exchange(ref _hungUp, 1) != 0)
            return;
        _logger.HungUp();
        using ManualResetEventSlim saved = new();
        if (ExternalProgramRuns)
        {
            // The UI thread stands still in RunExternal until the editor has ended, which may be never.
            SaveOnce();
        }
        else if (_app.Initialized)
        {
            _app.Invoke(() =>
            {
                SaveOnce();
                saved.Set();
            });
            saved.Wait(SavePatience);
        }

        _giveBack();
        Environment.Exit(HangUpExitCode);
    }

    public void Dispose()
    {
        _signals.ForEach(signal => signal.Dispose());
        _force?.Dispose();
        AppDomain.CurrentDomain.ProcessExit -= GiveBack;
        AppDomain.CurrentDomain.UnhandledException -= GiveBack;
    }

    private void OnSignal(PosixSignal signal, Action<PosixSignalContext> act) =>
        _signals.Add(
            PosixSignalRegistration.Create(
                signal,
                context =>
                {
                    context.Cancel = true;
                    act(context);
                }
            )
        );

    private void End(PosixSignal signal, int number)
    {
        if (ExternalProgramRuns && signal is PosixSignal.SIGINT or PosixSignal.SIGQUIT)
            return;
        if (Interlocked.CompareExchange(ref _exitCode, 128 + number, 0) != 0)
            return;
        _logger.AskedToEnd(signal.ToString());
        _force = new Timer(_ => EndByForce(), null, _patience, Once);
        _app.Invoke(StopTopWindow);
    }

    private void EndByForce()
    {
        _logger.EndedByForce(_patience.TotalSeconds);
        _giveBack();
        Environment.Exit(ExitCode);
    }

    private void StopTopWindow()
    {
        if (ExitCode == 0)
            return;
        SaveOnce();
        _app.RequestStop();
    }

    private void SaveOnce()
    {
        if (Interlocked.Exchange(ref _saved, 1) != 0)
            return;
        try
        {
            Save?.Invoke();
        }
        catch (Exception exception)
        {
            // Nobody is left to be told but the log; the terminal must still be given back.
            _logger.SavingFailed(exception);
        }
    }

    private void GiveBack(object? sender, EventArgs e) => _giveBack();
}
