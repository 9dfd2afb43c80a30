using Microsoft.Extensions.Logging;
using Terminal.Gui.App;
using Terminal.Gui.Drivers;
using TerminalGui = Terminal.Gui.App.Application;

namespace MailTui.Terminal;

/// <summary>
/// The terminal from being taken over to being given back, whatever happens in between. One at a time in a process; all
/// members on the thread that opened it, which is the UI thread.
/// <code>
/// using TerminalSession session = TerminalSession.Open(new TerminalOptions { LogFile = path }, logger);
/// session.Save = () => drafts.Save();
/// return session.Run(new MainWindow(…));      // the exit code
/// </code>
/// </summary>
internal sealed class TerminalSession : IDisposable
{
    private const int SoftwareError = 70; // EX_SOFTWARE

    private readonly TerminalOptions _options;
    private readonly ILogger _logger;
    private readonly TerminalLifecycle _lifecycle;
    private readonly EventDrivenTerminal? _terminal;

    private TerminalSession(IApplication app, EventDrivenTerminal? terminal, TerminalOptions options, ILogger logger)
    {
        (Application, _terminal, _options, _logger) = (app, terminal, options, logger);
        _lifecycle = new TerminalLifecycle(app, options.Patience, GiveBack, logger);
        terminal?.Start(app, _lifecycle.HangUp);
    }

    /// <summary>Initialised and ready; its windows are run by <see cref="Run"/>.</summary>
    public IApplication Application { get; }

    /// <summary>NO_COLOR is set or TERM is dumb: the theme must do with bold, underline and reverse.</summary>
    public static bool IsMonochrome => TerminalEnvironment.Current.IsMonochrome;

    /// <summary>
    /// Saves unfinished work when the program is ended from outside: on a signal, or when the terminal is gone. Called
    /// once, on the UI thread, with at most two seconds to finish when the terminal is gone.
    /// </summary>
    public Action? Save
    {
        get => _lifecycle.Save;
        set => _lifecycle.Save = value;
    }

    /// <exception cref="NotATerminalException">Standard input or output is not a terminal: show the message, exit 64.</exception>
    public static TerminalSession Open(TerminalOptions options, ILogger logger)
    {
        if (!TerminalGuiInternals.IgnoreConfigurationFiles())
            logger.ConfigurationFilesRead();
        if (OperatingSystem.IsWindows() || options.StockDriver)
            return OpenStock(options, logger);
        EventDrivenTerminal terminal = EventDrivenTerminal.Open(options);
        if (terminal.CreateApplication() is not { } app)
        {
            terminal.Dispose();
            logger.StockDriver();
            return OpenStock(options, logger);
        }

        return new TerminalSession(app, terminal, options, logger);
    }

    /// <summary>
    /// Shows <paramref name="window"/> until it is closed or the program is told to end. A bug ends the session first, so
    /// that its message stands on the user's own screen.
    /// </summary>
    /// <returns>The exit code of the program: 0, 128 + the signal that ended it, or 70 after a bug.</returns>
    public int Run(IRunnable window)
    {
        try
        {
            Application.Run(window);
            return _lifecycle.ExitCode;
        }
        catch (Exception exception)
        {
            GiveBack();
            _logger.Crashed(exception);
            string log = _options.LogFile is { } file ? $" Details are in {file}." : "";
            Console.Error.WriteLine(
                $"mailtui: a bug ended the program: {exception.GetType().Name}: {exception.Message.TrimEnd('.')}.{log}"
            );
            return SoftwareError;
        }
    }

    /// <summary>There is a POSIX terminal that can be handed to another program.</summary>
    public bool CanRunExternal => _terminal is not null;

    /// <summary>Hands the terminal to another full-screen program, such as an editor, and takes it back unchanged.</summary>
    /// <returns>Its exit code; 127 when there is no such program.</returns>
    public int RunExternal(params IReadOnlyList<string> command)
    {
        if (_terminal is null)
            throw new PlatformNotSupportedException("External programs need a POSIX terminal.");
        _lifecycle.ExternalProgramRuns = true;
        try
        {
            return _terminal.RunExternal(command);
        }
        finally
        {
            _lifecycle.ExternalProgramRuns = false;
        }
    }

    /// <summary>Puts a text into the clipboard of the user's terminal (OSC 52), also through SSH. Not every terminal obeys.</summary>
    public void Copy(string text) =>
        Application
            .Driver?.GetOutput()
            .Write($"\e]52;c;{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text))}\a".AsSpan());

    /// <summary>A sequence outside the screen: a bell, a title. Sent with the next frame; any thread.</summary>
    public void Send(string sequence) => Application.Driver?.GetOutput().Write(sequence.AsSpan());

    /// <summary>Sent when the terminal is given back, however that happens; null: nothing.</summary>
    public void SendLast(Func<string?> sequence) => _terminal?.SendLast(sequence);

    /// <summary>The next frame sends every cell again (Ctrl-L).</summary>
    public void Repaint() => _terminal?.Repaint();

    public void Dispose()
    {
        GiveBack();
        Application.Dispose();
        _lifecycle.Dispose();
        _terminal?.Dispose();
    }

    private static TerminalSession OpenStock(TerminalOptions options, ILogger logger)
    {
        // It runs for ever without a word when it has no terminal.
        if (!Driver.IsAttachedToTerminal(out bool input, out _))
            throw new NotATerminalException(input ? "output" : "input");
        return new TerminalSession(TerminalGui.Create().Init(), null, options, logger);
    }

    private void GiveBack() => _terminal?.GiveBack();
}
