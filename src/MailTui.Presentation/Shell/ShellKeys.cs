using MailTui.Presentation.Commands;
using MailTui.Presentation.Search;

namespace MailTui.Presentation.Shell;

/// <summary>Where a key goes: to the question that waits for an answer, to the line that is typed into, or to a command. UI thread.</summary>
public sealed class ShellKeys
{
    private readonly ShellPresenter _shell;
    private readonly KeyInput _input;

    internal ShellKeys(ShellPresenter shell, Keymap keymap)
    {
        (_shell, Keymap) = (shell, keymap);
        _input = new(keymap);
    }

    public Keymap Keymap { get; }

    /// <summary>The prefix pressed so far; empty when none is open.</summary>
    public KeyChord Pending => _input.Pending;

    /// <summary>Characters are text now, not commands.</summary>
    public bool IsTyping => !_shell.Question.IsOpen && (_shell.Prompt.IsOpen || _shell.Search.IsOpen);

    internal void Type(string text)
    {
        if (_shell.Prompt.IsOpen)
            _shell.Prompt.Type(text);
        else
            _shell.Search.Type(text);
    }

    internal void Press(KeyStroke stroke)
    {
        if (_shell.Question.IsOpen)
            _shell.Question.Answer(stroke);
        else if (_shell.Prompt.IsOpen)
            _shell.Prompt.Press(stroke.ToString());
        else if (_shell.Search.IsOpen)
            PressWhileSearching(stroke.ToString());
        else if (_input.Press(_shell.Context, stroke) is { } command)
        {
            if (command.WhyDisabled(_shell) is { } reason)
                _shell.Say(reason);
            else
                command.Execute(_shell);
        }
    }

    /// <summary>The filter that is being typed can be kept at once.</summary>
    private void PressWhileSearching(string key)
    {
        if (key != "^S" || _shell.Search.Kind != SearchKind.Filter)
        {
            _shell.Search.Press(key);
            return;
        }

        _shell.Search.Press("Enter");
        if (!_shell.Search.IsOpen && _shell.Search.IsFiltered)
            _shell.Views.SaveSearch();
    }
}
