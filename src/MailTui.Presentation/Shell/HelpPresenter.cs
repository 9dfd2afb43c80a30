using MailTui.Presentation.Commands;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Shell;

/// <summary>
/// All keys and what they do, with the reason when something can not be done right now. What is typed is looked for, as a
/// word and as a key; a key that writes nothing is looked up by pressing it. UI thread.
/// </summary>
public sealed class HelpPresenter : ITextOverlay
{
    private readonly ShellPresenter _shell;
    private readonly LineEditor _line = new();
    private HelpText _text = HelpText.Empty;
    private bool _pressed;

    internal HelpPresenter(ShellPresenter shell) => _shell = shell;

    /// <summary>Something that is shown changed.</summary>
    public event EventHandler? Changed;

    public bool IsOpen { get; private set; }

    public CommandContexts Context => CommandContexts.Help;

    public int Top { get; private set; }

    public IReadOnlyList<ScreenLine> Lines { get; private set; } = [];

    public int Height { get; private set; } = 1;

    public int PageSize => Math.Max(1, Height - 1);

    internal void Open()
    {
        _text = HelpText.Of(_shell);
        IsOpen = true;
        _line.Set("");
        OnEdited();
    }

    public void Close()
    {
        IsOpen = false;
        OnChanged();
    }

    public void Resize(int width, int height)
    {
        if (height < 1 || height == Height)
            return;
        Height = height;
        MoveTo(Top);
    }

    public void MoveBy(int lines) => MoveTo(Top + lines);

    public void MoveTo(int line)
    {
        Top = Math.Clamp(line, 0, Math.Max(0, Lines.Count - Height));
        OnChanged();
    }

    /// <summary>What is looked for, in the place of the title.</summary>
    public ScreenLine Line(int width)
    {
        ScreenLine label = ScreenLine.Of(" " + Words.Of("help") + " ▸ ", Tone.Accent);
        return _line.Text.Length == 0
            ? label.Append("▏", Tone.Accent).Append(Words.Of("type a word, or press a key"), Tone.Faint).Cut(width)
            : TypedLine.Of(label, _line, width - label.Width - 2).Cut(width);
    }

    internal void Type(string text)
    {
        if (_pressed)
            _line.Set("");
        _line.Insert(text);
        OnEdited();
    }

    /// <summary>A key that help itself does not use.</summary>
    internal void LookUp(KeyStroke stroke)
    {
        if (stroke.ToString() == "Backspace" && _line.Text.Length > 0)
        {
            if (_pressed)
                _line.Set("");
            else
                _line.Press("Backspace");
            OnEdited();
            return;
        }

        _line.Set(stroke.ToString());
        OnEdited();
        _pressed = true;
    }

    private void OnEdited()
    {
        _pressed = false;
        Lines = _line.Text.Trim().Length == 0 ? _text.Everything() : _text.About(_line.Text.Trim());
        MoveTo(0);
    }

    private void OnChanged() => Changed?.Invoke(this, EventArgs.Empty);
}
