using MailTui.Presentation.Commands;
using MailTui.Presentation.Search;

namespace MailTui.Presentation.Shell;

/// <summary>Where a key goes: to the question that waits for an answer, to the line that is typed into, or to a command. UI thread.</summary>
public sealed class ShellKeys : IDisposable
{
    /// <summary>Who knows the next key has pressed it by then.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private readonly ShellPresenter _shell;
    private readonly KeyInput _input;
    private readonly TimeProvider _time;
    private ITimer? _pause;

    internal ShellKeys(ShellPresenter shell, Keymap keymap, TimeProvider time)
    {
        (_shell, _time) = (shell, time);
        _input = new(keymap);
    }

    /// <summary>What the keys mean. Another one holds from the next key on.</summary>
    public Keymap Keymap
    {
        get => _input.Keymap;
        set
        {
            _input.Keymap = value;
            WaitForNext();
        }
    }

    /// <summary>The prefix pressed so far; empty when none is open.</summary>
    public KeyChord Pending => _input.Pending;

    /// <summary>The number and the prefix pressed so far, as they are shown; empty when there is neither.</summary>
    public string Begun => _input.Begun;

    /// <summary>The prefix was pressed a while ago, and no key after it.</summary>
    public bool IsWaiting { get; private set; }

    /// <summary>The number pressed before the command; null when none was.</summary>
    public int? Counted => _input.Count;

    /// <summary>How often the command is meant: the number pressed before it, else 1.</summary>
    public int Count => Math.Max(1, Counted ?? 1);

    /// <summary>Characters are text now, not commands.</summary>
    public bool IsTyping =>
        !_shell.Question.IsOpen
        && (
            _shell.Writing.Opener.IsOpening
            || _shell.Prompt.IsOpen
            || _shell.Search.IsOpen
            || (_shell.Context & CommandContexts.Typing) != 0
        );

    public void Dispose() => _pause?.Dispose();

    internal void Type(string text)
    {
        if (_shell.Writing.Opener.IsOpening)
            _shell.Writing.Opener.Hold(() => Type(text));
        else if (_shell.Prompt.IsOpen)
            _shell.Prompt.Type(text);
        else if (_shell.Search.IsOpen)
            _shell.Search.Type(text);
        else if (_shell.Palette.IsOpen)
            _shell.Palette.Type(text);
        else if (_shell.Context == CommandContexts.Compose)
            _shell.Writing.Active?.Type(text);
        else if (_shell.Context == CommandContexts.Answer)
            _shell.Setup.Type(text);
        else
            _shell.Help.Type(text);
    }

    internal void Press(KeyStroke stroke)
    {
        if (_shell.Writing.Opener.IsOpening)
            _shell.Writing.Opener.Hold(() => Press(stroke));
        else if (_shell.Question.IsOpen)
            _shell.Question.Answer(stroke);
        else if (_shell.Prompt.IsOpen)
            _shell.Prompt.Press(stroke.ToString());
        else if (_shell.Search.IsOpen)
            PressWhileSearching(stroke.ToString());
        else if (IsTyping && stroke.IsText)
            Type(stroke.ToString() == "Space" ? " " : stroke.ToString());
        else
            PressCommand(stroke);
        WaitForNext();
    }

    /// <summary>Runs a command, or says why it can not be run.</summary>
    /// <param name="argument">What it is told; empty: nothing.</param>
    internal void Run(ICommand command, string argument = "")
    {
        if (command.WhyNot(_shell) is { } reason)
            _shell.Say(reason);
        else if (argument.Length > 0)
            command.Execute(_shell, argument);
        else
            command.Execute(_shell);
    }

    private void PressCommand(KeyStroke stroke)
    {
        CommandContexts context = _shell.Context;
        if (_input.Press(context, stroke) is { } key)
            Run(key.Command, key.Argument);
        else if (context == CommandContexts.Palette && _input.Pending.IsEmpty)
            _shell.Palette.Edit(stroke);
        else if (context == CommandContexts.Compose && _input.Pending.IsEmpty)
            _shell.Writing.Active?.Press(stroke.ToString());
        else if (context == CommandContexts.Answer && _input.Pending.IsEmpty)
            _shell.Setup.Press(stroke);
        else if (context == CommandContexts.Help && _input.Pending.IsEmpty)
            _shell.Help.LookUp(stroke);
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

    /// <summary>What may follow is shown after a pause; for a prefix within a prefix, at once.</summary>
    private void WaitForNext()
    {
        _pause?.Dispose();
        _pause = null;
        if (Pending.IsEmpty)
            IsWaiting = false;
        else if (!IsWaiting)
        {
            ITimer? pause = null;
            pause = _time.CreateTimer(
                _ => _shell.Post(() => IsWaiting |= pause is not null && ReferenceEquals(pause, _pause)),
                null,
                Pause,
                Timeout.InfiniteTimeSpan
            );
            _pause = pause;
        }
    }
}
