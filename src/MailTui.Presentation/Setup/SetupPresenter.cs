using MailTui.Core.Setup;
using MailTui.Core.Setup.Interview;
using MailTui.Core.Text;
using MailTui.Presentation.Commands;
using MailTui.Presentation.Shell;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Setup;

/// <summary>
/// The setup wizard over the whole screen: a question, what is known, and at the end the configuration. Whatever is looked up
/// runs in the background. UI thread.
/// </summary>
public sealed class SetupPresenter : IOverlay, IDisposable
{
    private const string Write = "write";

    /// <summary>From so many cells on the title has room for a word beside it.</summary>
    private const int WideTitle = 60;

    private readonly ShellPresenter _shell;
    private readonly ISetupServices? _services;
    private readonly SetupAnswerLine _answer = new();
    private readonly SetupPasting _pasting = new();
    private SetupPhase _phase;
    private SetupInterview? _interview;
    private SetupReply? _reply;
    private SetupWritten? _written;
    private CancellationTokenSource? _working;
    private int _width = 80;
    private int? _row;
    private int? _column;

    internal SetupPresenter(ShellPresenter shell, ISetupServices? services) => (_shell, _services) = (shell, services);

    /// <summary>Something that is shown changed.</summary>
    public event EventHandler? Changed;

    public bool IsOpen => _phase != SetupPhase.Closed;

    public CommandContexts Context =>
        _answer.IsTyping && !_pasting.IsOpen && !IsBusy ? CommandContexts.Answer : CommandContexts.Setup;

    /// <summary>An answer is being looked at, or the configuration written.</summary>
    public bool IsBusy => _working is not null;

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
    public string? WhyNot => _services is null ? Words.Of("This program has no configuration to write.") : null;

    public string? WhyNotWritten =>
        _phase == SetupPhase.Written ? null : Words.Of("First the configuration has to be written.");

    public string? WhyNoTexts =>
        _pasting.IsOpen ? Words.Of("They are shown already.")
        : _interview is null || IsBusy ? Words.Of("A moment: this is still being looked at.")
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
                    : _phase == SetupPhase.Written || width < WideTitle ? ""
                    : Words.Of("nothing is written before the end")
                ) + " ",
                Tone.Faint
            ),
            width
        );

    public void Open()
    {
        if (_services is not { } services || IsOpen)
            return;
        (_phase, _reply, _written) = (SetupPhase.Starting, null, null);
        Work(
            Words.Of("Looking at what is here"),
            services.StartAsync,
            interview =>
            {
                _interview = interview;
                Ask();
            }
        );
    }

    /// <summary>One question back; from the first one, out. Nothing was written then.</summary>
    public void Close()
    {
        if (_pasting.IsOpen)
            _pasting.Close();
        else if (IsBusy && _phase != SetupPhase.Starting)
            Stop();
        else if (_phase is SetupPhase.Asking or SetupPhase.Reviewing && _interview?.Back() == true)
        {
            Ask();
            return;
        }
        else
            Leave();
        OnChanged();
    }

    public void Dispose() => Stop();

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

    /// <summary>A row was clicked.</summary>
    public void Choose(int line)
    {
        if (_row is not { } row || _pasting.IsOpen || IsBusy)
            return;
        int chosen = _answer.Selected + Top + line - row;
        if (chosen < 0 || chosen >= _answer.Rows)
            return;
        Select(chosen);
        if (!_answer.IsTyping)
            Answer();
    }

    /// <summary>Gives the answer that is selected or typed.</summary>
    public void Answer()
    {
        if (WhyNoAnswer is not null)
            return;
        string answer = _answer.Answer;
        switch (_phase)
        {
            case SetupPhase.Asking when _interview is { Question: not null } interview:
                Work(
                    Words.Of("Looking whether that is right"),
                    cancellation => interview.AnswerAsync(answer, cancellation),
                    reply =>
                    {
                        if (reply.IsAccepted)
                            Ask();
                        else
                            Refuse(reply);
                    }
                );
                break;
            case SetupPhase.Reviewing when answer == Write:
                WriteDown();
                break;
            case SetupPhase.Reviewing:
                Close();
                break;
            case SetupPhase.Written:
                Finish(answer);
                break;
        }
    }

    /// <summary>The program begins anew with what was written.</summary>
    public void OpenMailbox() => Finish(CommandNames.Open);

    /// <inheritdoc cref="OpenMailbox"/>
    public void RunDoctor() => Finish(CommandNames.Doctor);

    public void ShowTexts()
    {
        if (_interview is not { } interview || IsBusy)
            return;
        _pasting.Open(interview.Facts);
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
            _shell.Copy(text.Content, Words.Of("The text"), Words.Of(text.Title));
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

    private void WriteDown()
    {
        if (_interview is not { } interview || _services is not { } services)
            return;
        Work(
            Words.Of("Writing the configuration"),
            cancellation => services.WriteAsync(interview.Mailbox, cancellation),
            written =>
            {
                if (written.Problem is { } problem)
                {
                    Refuse(
                        new SetupReply(
                            IsAccepted: false,
                            MayInsist: false,
                            [new CheckResult(CheckStatus.Failed, new Phrase("{0}", [TerminalText.Line(problem)]))]
                        )
                    );
                    return;
                }

                (_written, _phase, _reply) = (written, SetupPhase.Written, null);
                Ask();
            }
        );
    }

    private void Finish(string next)
    {
        if (_phase != SetupPhase.Written)
            return;
        switch (next)
        {
            case CommandNames.Open:
                _shell.Reopen(null);
                break;
            case CommandNames.Doctor:
                _shell.Reopen(CommandNames.Doctor);
                break;
            case CommandNames.Texts:
                ShowTexts();
                break;
            default:
                Leave();
                OnChanged();
                break;
        }
    }

    /// <summary>What is asked now; what is proposed is selected.</summary>
    private void Ask()
    {
        _reply = null;
        _answer.Clear();
        if (_phase == SetupPhase.Written)
            _answer.Ask(SetupEnd.Choices(), hasLine: false, CommandNames.Open);
        else if (_interview?.Question is { } question)
        {
            _phase = SetupPhase.Asking;
            _answer.Ask(question);
        }
        else
        {
            _phase = SetupPhase.Reviewing;
            _answer.Ask(SetupEnd.BeforeWriting(Write), hasLine: false, Write);
        }

        OnChanged();
    }

    private void Refuse(SetupReply reply)
    {
        _reply = reply;
        OnChanged();
    }

    private void Select(int row)
    {
        _answer.MoveTo(row);
        OnChanged();
    }

    private void Leave()
    {
        Stop();
        _pasting.Close();
        _answer.Clear();
        (_phase, _interview, _reply, _written) = (SetupPhase.Closed, null, null, null);
    }

    private void Stop()
    {
        _working?.Cancel();
        _working?.Dispose();
        _working = null;
    }

    /// <summary>Does something that may take a while; what was begun before is forgotten.</summary>
    private void Work<T>(string label, Func<CancellationToken, Task<T>> work, Action<T> done)
    {
        Stop();
        var mine = new CancellationTokenSource();
        _working = mine;
        _shell.Tasks.Run(
            label,
            async (_, stop) =>
            {
                using var linked = CancellationTokenSource.CreateLinkedTokenSource(stop, mine.Token);
                try
                {
                    T result = await work(linked.Token);
                    if (!ReferenceEquals(_working, mine))
                        return;
                    Stop();
                    done(result);
                }
                catch (OperationCanceledException) when (!ReferenceEquals(_working, mine))
                {
                    // Left, or asked for again.
                }
                finally
                {
                    // What failed is told by the status line, and the question waits again.
                    if (ReferenceEquals(_working, mine))
                    {
                        Stop();
                        OnChanged();
                    }
                }
            }
        );
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
        var lines = new SetupLines(_width);
        if (_pasting.IsOpen)
        {
            Lines = [.. _pasting.Lines(_width)];
            (_row, _column) = (null, null);
            Top = Math.Clamp(Top, 0, Math.Max(0, Lines.Count - Height));
            return;
        }

        if (_interview is { } interview)
            lines.AddAnswers(interview.Answers);
        lines.AddSpace();
        int question = lines.Lines.Count;
        SetupEnd.Add(lines, _phase, _interview, _services?.ConfigurationFile ?? "", _written);
        if (_reply is { } reply)
        {
            lines.AddSpace();
            lines.AddResults(reply.Results);
            if (reply.MayInsist)
                lines.AddText(Words.Of("To use it all the same, answer the same once more."), Tone.Notice);
        }

        lines.AddSpace();
        if (IsBusy)
            lines.AddText(Words.Of("A moment: this is still being looked at."), Tone.Accent);
        else
        {
            bool showsAnswers =
                _phase == SetupPhase.Asking
                && _interview?.Question is { Kind: SetupQuestionKind.Text } or { Id: SetupQuestions.Profile };
            lines.AddChoices(_answer, showsAnswers);
        }

        (Lines, _row, _column) = (lines.Lines, lines.Selected, lines.Column);
        // The question is at the end: as much of what is known as there is room for stands above it.
        Top = Math.Min(question, Math.Max(0, Lines.Count - Height));
        if (_row >= Top + Height)
            Top = _row.Value - Height + 1;
    }
}
