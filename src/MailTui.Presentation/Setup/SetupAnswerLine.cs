using MailTui.Core.Setup.Interview;
using MailTui.Presentation.Commands;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Setup;

/// <summary>The choices of a question and the line that is typed into: which of them is selected, and what it answers.</summary>
internal sealed class SetupAnswerLine
{
    private readonly LineEditor _line = new();

    public IReadOnlyList<SetupChoice> Choices { get; private set; } = [];

    /// <summary>Other things than the choices can be answered.</summary>
    public bool HasLine { get; private set; }

    public bool IsSecret { get; private set; }

    /// <summary>Of the choices; behind the last: the line.</summary>
    public int Selected { get; private set; }

    /// <summary>The line has the keys.</summary>
    public bool IsTyping => HasLine && Selected == Choices.Count;

    public LineEditor Line => _line;

    public string Answer =>
        IsTyping ? _line.Text
        : Choices.Count > 0 ? Choices[Selected].Answer
        : "";

    public int Rows => Choices.Count + (HasLine ? 1 : 0);

    public void Ask(SetupQuestion question)
    {
        IsSecret = question.Kind == SetupQuestionKind.Secret;
        Ask(question.Choices, question.Kind != SetupQuestionKind.Choice, question.Default);
    }

    public void Ask(IReadOnlyList<SetupChoice> choices, bool hasLine, string proposed)
    {
        (Choices, HasLine) = (choices, hasLine);
        int at = choices.ToList().FindIndex(choice => choice.Answer == proposed);
        _line.Set(at < 0 ? proposed : "");
        Selected =
            at >= 0 ? at
            : hasLine ? choices.Count
            : 0;
    }

    public void MoveTo(int row) => Selected = Math.Clamp(row, 0, Math.Max(0, Rows - 1));

    public void Type(string text) => _line.Insert(text);

    public void Press(KeyStroke stroke) => _line.Press(stroke.ToString());

    /// <summary>What was typed is forgotten.</summary>
    public void Clear()
    {
        _line.Set("");
        (Choices, HasLine, IsSecret, Selected) = ([], false, false, 0);
    }
}
