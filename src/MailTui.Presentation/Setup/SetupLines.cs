using System.Globalization;
using MailTui.Core.Rendering;
using MailTui.Core.Setup;
using MailTui.Core.Setup.Interview;
using MailTui.Core.Text;
using MailTui.Presentation.Checkup;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Setup;

/// <summary>The screen of the wizard, line by line, and where what is selected stands.</summary>
internal sealed class SetupLines(int width)
{
    private const int Widest = 100;
    private const string Caret = "▏";
    private readonly List<ScreenLine> _lines = [];

    public IReadOnlyList<ScreenLine> Lines => _lines;

    /// <summary>The line of the selected choice or of the text that is typed; null: there is none.</summary>
    public int? Selected { get; private set; }

    /// <summary>Where one types, in cells; null: nowhere.</summary>
    public int? Column { get; private set; }

    private int Room => Math.Max(1, Math.Min(width, Widest) - 2);

    public void Add(ScreenLine line) => _lines.Add(line);

    public void AddText(string text, Tone tone = Tone.Normal, string indent = " ")
    {
        foreach (var line in TextLayout.Wrap(text, Math.Max(1, Room - indent.Length + 1)))
            _lines.Add(ScreenLine.Of(indent + line.Text, tone));
    }

    public void AddSpace()
    {
        if (_lines.Count > 0 && _lines[^1] != ScreenLine.Empty)
            _lines.Add(ScreenLine.Empty);
    }

    /// <summary>What is known: a line each, and of the latest what was seen.</summary>
    public void AddAnswers(IReadOnlyList<SetupAnswer> answers)
    {
        int labels = answers.Select(answer => Cells.Width(Words.Of(answer.Label))).DefaultIfEmpty().Max();
        for (int i = 0; i < answers.Count; i++)
        {
            var answer = answers[i];
            _lines.Add(
                ScreenLine
                    .Of(" " + Cells.Fit(Words.Of(answer.Label), labels) + "  ", Tone.Faint)
                    .Append(Words.Of(answer.Shown))
                    .Cut(width)
            );
            foreach (var seen in answer.Seen)
            {
                if (i == answers.Count - 1 || seen.Status != CheckStatus.Ok)
                    _lines.Add(Seen(seen, new string(' ', labels + 3)).Cut(width));
            }
        }
    }

    /// <summary>What was seen, what it means, and what to do.</summary>
    public void AddResults(IReadOnlyList<CheckResult> results)
    {
        foreach (var result in results)
        {
            AddText($"{CheckMarks.Of(result.Status)} {Words.Of(result.Seen)}", CheckMarks.ToneOf(result.Status));
            if (result.Means is { } means)
                AddText(Words.Of(means), Tone.Faint, "   ");
            if (result.Fix is { } fix)
                AddText("→ " + Words.Of(fix), Tone.Normal, "   ");
        }
    }

    public void AddChoices(SetupAnswerLine answer, bool showsAnswers)
    {
        int answers = showsAnswers
            ? Math.Min(
                answer.Choices.Select(choice => Cells.Width(Shown(choice.Answer))).DefaultIfEmpty().Max(),
                Math.Max(8, width / 2)
            )
            : 0;
        for (int i = 0; i < answer.Choices.Count; i++)
        {
            var choice = answer.Choices[i];
            bool isSelected = i == answer.Selected;
            if (isSelected)
                Selected = _lines.Count;
            ScreenLine line = ScreenLine.Of(isSelected ? " ▸ " : "   ", Tone.Accent);
            if (showsAnswers)
                line = line.Append(Cells.Fit(Shown(choice.Answer), answers) + "  ", Tone.Strong);
            _lines.Add(line.Append(Words.Of(choice.Text), showsAnswers ? Tone.Faint : Tone.Normal).Cut(width));
        }

        if (answer.HasLine)
            AddLine(answer);
    }

    private void AddLine(SetupAnswerLine answer)
    {
        string label = answer.Choices.Count > 0 ? Words.Of("another") + ": " : "";
        ScreenLine start = ScreenLine.Of(answer.IsTyping ? " ▸ " : "   ", Tone.Accent).Append(label, Tone.Faint);
        if (!answer.IsTyping)
        {
            _lines.Add(start.Append(answer.IsSecret ? "" : answer.Line.Text).Cut(width));
            return;
        }

        Selected = _lines.Count;
        int room = width - start.Width - 2;
        ScreenLine line = answer.IsSecret
            ? start
                .Append(new string('•', Math.Min(Length(answer.Line.Text), Math.Max(0, room))), Tone.Strong)
                .Append(Caret, Tone.Accent)
            : TypedLine.Of(start, answer.Line, room);
        // The caret stands where its sign is drawn.
        int column = 0;
        foreach (var span in line.Spans)
        {
            if (span.Text == Caret)
                break;
            column += Cells.Width(span.Text);
        }

        Column = Math.Min(column, Math.Max(0, width - 1));
        _lines.Add(line.Cut(width));
    }

    private static int Length(string text) => new StringInfo(text).LengthInTextElements;

    private static string Shown(string answer) => answer.Length > 0 ? TerminalText.Line(answer) : Words.Of("(nothing)");

    private static ScreenLine Seen(CheckResult result, string indent) =>
        ScreenLine
            .Of(indent + CheckMarks.Of(result.Status) + " ", CheckMarks.ToneOf(result.Status))
            .Append(Words.Of(result.Seen), Tone.Faint);
}
