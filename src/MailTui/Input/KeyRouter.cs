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
    private readonly IKeyboard _keyboard;
    private readonly ShellPresenter _shell;

    public KeyRouter(IKeyboard keyboard, ShellPresenter shell)
    {
        _keyboard = keyboard;
        _shell = shell;
        keyboard.KeyDown += OnKeyDown;
    }

    public void Dispose() => _keyboard.KeyDown -= OnKeyDown;

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
