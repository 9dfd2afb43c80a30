using MailTui.Core.Rendering;
using MailTui.Core.Setup.Texts;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Setup;

/// <summary>The texts to paste, one after the other, filled in with what is known.</summary>
internal sealed class SetupPasting
{
    private IReadOnlyList<SetupText> _texts = [];

    public bool IsOpen => _texts.Count > 0;

    public int At { get; private set; }

    /// <summary>Null: none is shown.</summary>
    public SetupText? Text => _texts.ElementAtOrDefault(At);

    /// <param name="facts">What is known.</param>
    /// <param name="first">The names of those that matter most.</param>
    public void Open(SetupFacts facts, IReadOnlyList<string> first) =>
        (_texts, At) = (
            [.. first.Concat(SetupTexts.Names).Distinct().SelectMany(name => SetupTexts.For(name, facts))],
            0
        );

    public void Close() => _texts = [];

    public void Next(int by) => At = ((At + by) % _texts.Count + _texts.Count) % _texts.Count;

    /// <summary>The lines of a text as they are, for they are to be copied; longer ones go on below.</summary>
    public IEnumerable<ScreenLine> Lines(int width)
    {
        if (Text is not { } text)
            yield break;
        foreach (var line in TextLayout.Wrap(Words.Of(text.Title), Math.Max(1, width - 9)))
            yield return ScreenLine.Of(" " + line.Text, Tone.Strong);
        yield return ScreenLine.Empty;
        foreach (string line in Words.Of(text.Content).Split('\n'))
        foreach (var piece in TextLayout.Wrap(line.Length == 0 ? " " : line, Math.Max(1, width - 2)))
            yield return ScreenLine.Of(" " + piece.Text);
    }

    public string Place => $"{At + 1}/{_texts.Count}";
}
