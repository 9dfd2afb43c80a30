using MailTui.Presentation.Commands;
using MailTui.Presentation.Shell;
using Terminal.Gui.App;
using Terminal.Gui.Input;

namespace MailTui.Input;

/// <summary>
/// Brings every key to the shell before the toolkit's own bindings see it (there, Esc would end the program). Only
/// suspending (<c>^Z</c>) is left to the toolkit.
/// </summary>
internal sealed class KeyRouter : IDisposable
{
    private readonly IApplication _app;
    private readonly ShellPresenter _shell;

    public KeyRouter(IApplication app, ShellPresenter shell)
    {
        _app = app;
        _shell = shell;
        app.Keyboard.KeyDown += OnKeyDown;
        app.Paste += OnPaste;
    }

    public void Dispose()
    {
        _app.Keyboard.KeyDown -= OnKeyDown;
        _app.Paste -= OnPaste;
    }

    /// <summary>What is pasted is text wherever text is typed; elsewhere its letters would be commands, so it is nothing.</summary>
    private void OnPaste(object? sender, PasteEventArgs paste)
    {
        if (_shell.Keys.IsTyping)
            _shell.Type(paste.Text);
        paste.Handled = true;
    }

    private void OnKeyDown(object? sender, Key key)
    {
        if (key == Key.Z.WithCtrl)
            return;
        if (_shell.Keys.IsTyping && KeyTranslator.Typed(key) is { } text)
            _shell.Type(text);
        else
            Press(key);
        key.Handled = true;
    }

    private void Press(Key key)
    {
        foreach (KeyStroke stroke in KeyTranslator.Translate(key))
            _shell.Press(stroke);
    }
}
