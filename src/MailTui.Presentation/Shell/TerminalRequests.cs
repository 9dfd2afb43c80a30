using MailTui.Presentation.Text;

namespace MailTui.Presentation.Shell;

/// <summary>What the program asks of the user's terminal itself. UI thread.</summary>
public sealed class TerminalRequests
{
    private readonly ShellPresenter _shell;

    internal TerminalRequests(ShellPresenter shell) => _shell = shell;

    /// <summary>The screen is to be painted from scratch: something else has written on it.</summary>
    public event EventHandler? RedrawRequested;

    /// <summary>Something is to go to the clipboard of the user's terminal.</summary>
    public event EventHandler<string>? CopyRequested;

    public void Redraw() => RedrawRequested?.Invoke(this, EventArgs.Empty);

    /// <summary>Not every terminal obeys, and none says so: the text itself is shown, too.</summary>
    /// <param name="shown">What of it is shown; by default all.</param>
    internal void Copy(string text, string what, string? shown = null)
    {
        CopyRequested?.Invoke(this, text);
        _shell.Say(Words.Of($"{what} was copied: {shown ?? text}"));
    }

    /// <summary>The whole text that a command has left.</summary>
    internal void CopyOutput()
    {
        string text = _shell.Output.Text;
        Copy(text, Words.Of("The text"), Words.Of($"{text.TrimEnd().Split('\n').Length} lines"));
    }
}
