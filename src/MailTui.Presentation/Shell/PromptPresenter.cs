using MailTui.Presentation.Text;

namespace MailTui.Presentation.Shell;

/// <summary>A line that asks for words, in the place of the title. UI thread.</summary>
public sealed class PromptPresenter
{
    private readonly LineEditor _line = new();
    private string _label = "";
    private IReadOnlyList<string> _history = [];
    private int _at;
    private string _unfinished = "";
    private Action<string>? _accept;
    private Func<string, IReadOnlyList<string>>? _complete;
    private string? _beginning;
    private int _completed;

    public bool IsOpen => _accept is not null;

    /// <param name="label">What is asked for.</param>
    /// <param name="history">What was answered before, the latest last.</param>
    /// <param name="accept">Given the answer, unless that is empty.</param>
    /// <param name="complete">What Tab makes of a beginning, each press the next one; null: nothing.</param>
    public void Ask(
        string label,
        IReadOnlyList<string> history,
        Action<string> accept,
        Func<string, IReadOnlyList<string>>? complete = null
    )
    {
        (_label, _history, _accept) = (label, [.. history], accept);
        (_complete, _beginning) = (complete, null);
        (_at, _unfinished) = (_history.Count, "");
        _line.Set("");
    }

    public void Type(string text)
    {
        _beginning = null;
        _line.Insert(text);
    }

    /// <summary>A key while the line is open.</summary>
    public void Press(string key)
    {
        if (key != "Tab")
            _beginning = null;
        switch (key)
        {
            case "Tab":
                Complete();
                break;
            case "Enter":
                Accept();
                break;
            case "Esc" or "^G" or "^C":
            case "Backspace" when _line.Text.Length == 0:
                _accept = null;
                break;
            case "Up" or "^P":
                Recall(_at - 1);
                break;
            case "Down" or "^N":
                Recall(_at + 1);
                break;
            default:
                _line.Press(key);
                break;
        }
    }

    public ScreenLine Line(int width) =>
        TypedLine.Of(ScreenLine.Of(" " + _label, Tone.Accent), _line, width - Cells.Width(_label) - 3).Cut(width);

    private void Accept()
    {
        Action<string>? accept = _accept;
        string answer = _line.Text.Trim();
        _accept = null;
        if (answer.Length > 0)
            accept?.Invoke(answer);
    }

    private void Complete()
    {
        _completed = _beginning is null ? 0 : _completed + 1;
        _beginning ??= _line.Text;
        if (_complete?.Invoke(_beginning) is { Count: > 0 } candidates)
            _line.Set(candidates[_completed % candidates.Count]);
    }

    /// <summary>Below the latest answer stands what was being typed.</summary>
    private void Recall(int at)
    {
        if (at < 0 || at > _history.Count)
            return;
        if (_at == _history.Count)
            _unfinished = _line.Text;
        _at = at;
        _line.Set(at == _history.Count ? _unfinished : _history[at]);
    }
}
