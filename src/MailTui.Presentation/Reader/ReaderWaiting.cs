using MailTui.Core.Rendering;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Reader;

/// <summary>What stands in the place of a message that is not there yet, or never will be.</summary>
internal static class ReaderWaiting
{
    public static IReadOnlyList<ScreenLine> Opening { get; } =
    [ScreenLine.Empty, ScreenLine.Of(" " + Words.Of("opening …"), Tone.Faint)];

    public static IReadOnlyList<ScreenLine> Problem(string problem, int width) =>
        [ScreenLine.Empty, .. Sentence(problem, width), ScreenLine.Empty, .. Sentence(Words.Of("q goes back."), width)];

    private static IEnumerable<ScreenLine> Sentence(string text, int width) =>
        TextLayout.Wrap(text, Math.Max(1, width - 2)).Select(line => ScreenLine.Of(" " + line.Text, Tone.Notice));
}
