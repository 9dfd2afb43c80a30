using MailTui.Core.Rendering;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Reader;

/// <summary>What stands in the place of a message that is not there yet, or never will be.</summary>
internal static class ReaderWaiting
{
    /// <param name="reader">Without a document.</param>
    /// <param name="slow">The message has been waited for so long that a word about it is due.</param>
    public static IReadOnlyList<ScreenLine> Of(ReaderPresenter reader, bool slow) =>
        reader.Key is null ? []
        : reader.Problem is { } problem
            ?
            [
                ScreenLine.Empty,
                .. Sentence(problem, reader.Width),
                ScreenLine.Empty,
                .. Sentence("q goes back.", reader.Width),
            ]
        : slow ? [ScreenLine.Empty, ScreenLine.Of(" opening …", Tone.Faint)]
        : [];

    private static IEnumerable<ScreenLine> Sentence(string text, int width) =>
        TextLayout.Wrap(text, Math.Max(1, width - 2)).Select(line => ScreenLine.Of(" " + line.Text, Tone.Notice));
}
