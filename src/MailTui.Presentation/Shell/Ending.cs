using MailTui.Presentation.Text;

namespace MailTui.Presentation.Shell;

/// <summary>How the program ends, or begins anew. UI thread.</summary>
public sealed class Ending
{
    private readonly ShellPresenter _shell;

    internal Ending(ShellPresenter shell) => _shell = shell;

    /// <summary>The program is to end.</summary>
    public event EventHandler? Requested;

    /// <summary>It is to begin anew when it ends; null: it is not.</summary>
    public Reopening? Reopening { get; private set; }

    public void Quit() => _shell.Writing.Quit(() => Requested?.Invoke(this, EventArgs.Empty));

    /// <summary>Ends as <see cref="Quit"/> does, to begin anew with the configuration as it is now.</summary>
    /// <param name="command">The name of what is done first then; null: nothing.</param>
    public void Reopen(string? command) =>
        _shell.Writing.Quit(() =>
        {
            Reopening = new Reopening(command);
            Requested?.Invoke(this, EventArgs.Empty);
        });

    /// <summary>The configuration names other mailboxes now: they are opened at once where that disturbs nobody.</summary>
    public void MailboxesChanged()
    {
        if (_shell.IsListAlone && _shell.Writing.Active is null && !_shell.Keys.IsTyping && !_shell.Question.IsOpen)
            Reopen(null);
        else if (!_shell.Setup.IsOpen)
            _shell.Say(Words.Of("The configuration names other mailboxes now: :reopen opens them."));
    }
}
