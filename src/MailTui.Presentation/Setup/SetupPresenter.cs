using MailTui.Presentation.Commands;
using MailTui.Presentation.Shell;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Setup;

/// <summary>
/// The setup wizard over the whole screen: a question, what is known, and at the end the configuration. Whatever is looked up
/// runs in the background. UI thread.
/// </summary>
public sealed class SetupPresenter : ITextOverlay, IDisposable
{
    /// <summary>From so many cells on the title has room for a word beside it.</summary>
    private const int WideTitle = 60;

    private readonly ShellPresenter _shell;
    private readonly bool _isPossible;
    private readonly SetupConversation _conversation;
    private readonly SetupAnswerLine _answer;
    private readonly SetupPasting _pasting = new();
    private int _width = 80;
    private int? _row;
    private int? _column;

    internal SetupPresenter(ShellPresenter shell, ISetupServices? services)
    {
        (_shell, _isPossible) = (shell, services is not null);
        _conversation = new SetupConversation(shell, services);
        _answer = _conversation.Line;
        _conversation.Changed += (_, _) => OnChanged();
        _conversation.TextsRequested += (_, _) => ShowTexts();
    }

    /// <summary>Something that is shown changed.</summary>
    public event EventHandler? Changed;

    public bool IsOpen => _conversation.IsOpen;

    public CommandContexts Context =>
        _answer.IsTyping && !_pasting.IsOpen && !IsBusy ? CommandContexts.Answer : CommandContexts.Setup;

    /// <inheritdoc cref="SetupConversation.IsBusy"/>
    public bool IsBusy => _conversation.IsBusy;

    public int Top { get; private set; }

    public int Height { get; private set; } = 1;

    public int PageSize => Math.Max(1, Height - 1);

    public IReadOnlyList<ScreenLine> Lines { get; private set; } = [];

    /// <summary>The line of the selected choice; null: none is.</summary>
    public int? SelectedLine => _answer.IsTyping || _pasting.IsOpen || IsBusy ? null : _row;

    /// <summary>Where one types, from the top left corner of the pane; null: nowhere.</summary>
    public (int Row, int Column)? Caret =>
        Context == CommandContexts.Answer
        && _row is { } row
        && _column is { } column
        && row - Top is >= 0 and var at
        && at < Height
            ? (at, column)
            : null;

    /// <summary>Why there is no wizard, as a sentence; null when there is.</summary>
    public string? WhyNot => _isPossible ? null : Words.Of("This program has no configuration to write.");

    public string? WhyNotWritten =>
        _conversation.IsWritten ? null : Words.Of("First the configuration has to be written.");

    public string? WhyNoTexts =>
        _pasting.IsOpen ? Words.Of("They are shown already.")
        : _conversation.Now.Interview is null || IsBusy ? Words.Of("A moment: this is still being looked at.")
        : null;

    public string? WhyNothingToCopy => _pasting.IsOpen ? null : Words.Of("No text to paste is shown: p shows them.");

    public string? WhyNoAnswer =>
        IsBusy ? Words.Of("A moment: this is still being looked at.")
        : _pasting.IsOpen ? Words.Of("This is a text to copy, not a question.")
        : null;

    /// <summary>In the place of the title.</summary>
    public ScreenLine Title(int width) =>
        ScreenLine.Spread(
            ScreenLine.Of(
                " " + (_pasting.IsOpen ? Words.Of("to paste into AWS and the DNS") : Words.Of("set up a mailbox")),
                Tone.Strong
            ),
            ScreenLine.Of(
                (
                    _pasting.IsOpen ? _pasting.Place
                    : _conversation.IsWritten || width < WideTitle ? ""
                    : Words.Of("nothing is written before the end")
                ) + " ",
                Tone.Faint
            ),
            width
        );

    public void Open() => _conversation.Open();

    /// <summary>One question back; from the first one, out. Nothing was written then.</summary>
    public void Close()
    {
        if (!_pasting.IsOpen)
        {
            _conversation.Back();
            return;
        }

        _pasting.Close();
        OnChanged();
    }

    public void Dispose() => _conversation.Dispose();

    public void Resize(int width, int height)
    {
        if (width < 1 || height < 1 || (width == _width && height == Height))
            return;
        (_width, Height) = (width, height);
        OnChanged();
    }

    public void MoveBy(int lines)
    {
        if (_pasting.IsOpen)
            Scroll(Top + lines);
        else
            Select(_answer.Selected + lines);
    }

    /// <summary>Pages scroll: a question may be longer than the screen.</summary>
    public void MoveByPages(double pages) => Scroll(Top + (int)(PageSize * pages));

    public void MoveTo(int line)
    {
        if (_pasting.IsOpen)
            Scroll(line);
        else
            Select(line);
    }

    public void ScrollBy(int lines) => Scroll(Top + lines);

    public bool IsSelected(int line) => SelectedLine == line;

    public void Click(int line)
    {
        if (_row is not { } row || _pasting.IsOpen || IsBusy)
            return;
        int chosen = _answer.Selected + line - row;
        if (chosen < 0 || chosen >= _answer.Rows)
            return;
        Select(chosen);
        if (!_answer.IsTyping)
            Answer();
    }

    /// <summary>Gives the answer that is selected or typed.</summary>
    public void Answer()
    {
        if (WhyNoAnswer is null)
            _conversation.Answer();
    }

    /// <summary>The program begins anew with what was written.</summary>
    public void OpenMailbox() => _conversation.Finish(CommandNames.Open);

    /// <inheritdoc cref="OpenMailbox"/>
    public void RunDoctor() => _conversation.Finish(CommandNames.Doctor);

    public void ShowTexts()
    {
        if (_conversation.Now.Interview is not { } interview || IsBusy)
            return;
        _pasting.Open(interview.Facts, interview.NeededTexts);
        Top = 0;
        OnChanged();
    }

    public void NextText(int by)
    {
        if (!_pasting.IsOpen)
            return;
        _pasting.Next(by);
        Top = 0;
        OnChanged();
    }

    public void CopyText()
    {
        if (_pasting.Text is { } text)
            _shell.Terminal.Copy(Words.Of(text.Content), Words.Of("The text"), Words.Of(text.Title));
    }

    internal void Type(string text)
    {
        _answer.Type(text);
        OnChanged();
    }

    internal void Press(KeyStroke stroke)
    {
        _answer.Press(stroke);
        OnChanged();
    }

    private void Select(int row)
    {
        _answer.MoveTo(row);
        OnChanged();
    }

    private void Scroll(int line)
    {
        Top = Math.Clamp(line, 0, Math.Max(0, Lines.Count - Height));
        Changed?.Invoke(this, EventArgs.Empty);
    }

    private void OnChanged()
    {
        LayOut();
        Changed?.Invoke(this, EventArgs.Empty);
    }

    private void LayOut()
    {
        if (_pasting.IsOpen)
        {
            Lines = [.. _pasting.Lines(_width)];
            (_row, _column) = (null, null);
            Top = Math.Clamp(Top, 0, Math.Max(0, Lines.Count - Height));
            return;
        }

        var lines = new SetupLines(_width);
        int question = SetupScreen.Lay(lines, _conversation.Now, _answer, IsBusy);
        (Lines, _row, _column) = (lines.Lines, lines.Selected, lines.Column);
        // The question is at the end: as much of what is known as there is room for stands above it.
        Top = Math.Min(question, Math.Max(0, Lines.Count - Height));
        if (_row >= Top + Height)
            Top = _row.Value - Height + 1;
    }
}
