using MailTui.Core.Text;
using MailTui.Presentation.Commands;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Shell;

/// <summary>
/// A question on the line above the keys. Only <c>y</c> is yes: every other key is no, and does nothing else. UI thread.
/// </summary>
public sealed class QuestionPresenter
{
    private string _before = "";
    private string _host = "";
    private string _after = "";
    private Action? _act;

    public bool IsOpen => _act is not null;

    /// <summary>What <c>y</c> does, in a word or two.</summary>
    public string Yes { get; private set; } = "";

    /// <param name="question">About no host.</param>
    /// <param name="yes">What <c>y</c> does, in a word or two.</param>
    /// <param name="act">Done on <c>y</c>.</param>
    public void Ask(string question, string yes, Action act) => Ask(question, "", "", yes, act);

    /// <param name="before">The question up to the host.</param>
    /// <param name="host">Where it leads; of one that is too long its end is shown, which says whose it is.</param>
    /// <param name="after">The rest.</param>
    /// <param name="yes">What <c>y</c> does, in a word or two.</param>
    /// <param name="act">Done on <c>y</c>.</param>
    public void Ask(string before, string host, string after, string yes, Action act) =>
        (_before, _host, _after, Yes, _act) = (before, host, after, yes, act);

    public void Answer(KeyStroke stroke)
    {
        Action? act = _act;
        _act = null;
        if (stroke.ToString() == "y")
            act?.Invoke();
    }

    public ScreenLine Line(int width)
    {
        int room = width - Cells.Width(_before) - Cells.Width(_after) - 2;
        return ScreenLine
            .Of(" " + _before, Tone.Notice)
            .Append(End(_host, Math.Max(room, width / 2)), Tone.Strong)
            .Append(_after, Tone.Notice)
            .Cut(width);
    }

    private static string End(string text, int cells)
    {
        if (Cells.Width(text) <= cells)
            return text;
        int from = 0;
        while (from < text.Length && Cells.Width(text[from..]) >= cells)
            from = TerminalText.ClusterEnd(text, from + 1);
        return "…" + text[from..];
    }
}
