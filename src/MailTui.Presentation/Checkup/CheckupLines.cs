using MailTui.Core.Rendering;
using MailTui.Core.Setup;
using MailTui.Core.Text;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Checkup;

/// <summary>Results of the doctor as lines: what was seen behind a mark, and below it what it means and what to do.</summary>
/// <param name="Width">In cells.</param>
/// <param name="Linear">States in words, for screen readers.</param>
internal sealed record CheckupLines(int Width, bool Linear)
{
    private const string Indent = "     ";
    private const string Arrow = "   → ";

    public IEnumerable<ScreenLine> Of(CheckupResult one)
    {
        CheckResult result = one.Result;
        string word = Linear ? CheckMarks.WordOf(result.Status) + ": " : "";
        string fold = one is { IsOpen: false, HasMore: true } ? "▸ " : "";
        foreach (
            ScreenLine line in Wrapped(
                $" {CheckMarks.Of(result.Status)} ",
                fold + word + Title(result.Check) + ": " + Words.Of(result.Seen),
                CheckMarks.ToneOf(result.Status),
                TextTone(one)
            )
        )
            yield return line;
        if (!one.IsOpen)
            yield break;
        if (result.Means is { } means)
            foreach (ScreenLine line in Wrapped(Indent, Words.Of(means), Tone.Faint, Tone.Normal))
                yield return line;
        if (result.Fix is { } fix)
            foreach (ScreenLine line in Wrapped(Arrow, Words.Of(fix), Tone.Accent, Tone.Accent))
                yield return line;
    }

    private static Tone TextTone(CheckupResult one) =>
        one.IsFailed ? Tone.Strong
        : one.Result.Status == CheckStatus.Skipped ? Tone.Faint
        : Tone.Normal;

    private static string Title(string check) =>
        Doctor.Checks.FirstOrDefault(one => one.Name == check) is { } found
            ? Words.Of(new Phrase(found.Title, []))
            : check;

    /// <summary>Words after a beginning, with the following lines below the words.</summary>
    private IEnumerable<ScreenLine> Wrapped(string begin, string text, Tone beginTone, Tone textTone)
    {
        string lead = begin;
        foreach (var line in TextLayout.Wrap(text, Math.Max(8, Width - Cells.Width(begin) - 1)))
        {
            yield return ScreenLine.Of(lead, beginTone).Append(line.Text, textTone);
            lead = new string(' ', Cells.Width(begin));
        }
    }
}
