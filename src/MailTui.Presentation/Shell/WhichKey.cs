using MailTui.Presentation.Commands;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Shell;

/// <summary>What may follow the prefix that was pressed: the small popup at the bottom right. Immutable.</summary>
/// <param name="Title">What the keys have in common.</param>
/// <param name="Lines">Two keys a line, all lines equally wide.</param>
public sealed record WhichKey(string Title, IReadOnlyList<ScreenLine> Lines)
{
    internal static WhichKey? Of(Keymap keymap, CommandContexts context, KeyChord pending)
    {
        if (pending.IsEmpty)
            return null;

        (string Key, string Title)[] entries =
        [
            .. keymap.After(context, pending).Select(entry => ($"{entry.Chord.Last}", TitleOf(entry))),
            .. Deeper(keymap, context, pending),
        ];
        int column = entries.Max(entry => Cells.Width(entry.Title)) + 3;
        IEnumerable<ScreenLine> lines = entries
            .Chunk(2)
            .Select(pair => new ScreenLine([
                .. pair.SelectMany(entry =>
                    new StyledSpan[]
                    {
                        new($" {entry.Key} ", Tone.Accent),
                        new(Cells.Fit(entry.Title, column), Tone.Normal),
                    }
                ),
            ]));
        return new(Words.Of(keymap.TitleOf(pending)), [.. lines]);
    }

    private static string TitleOf(BoundKey key) => $"{Words.Of(key.Command.Title)} {key.Argument}".TrimEnd();

    /// <summary>Keys that wait for another one.</summary>
    private static IEnumerable<(string Key, string Title)> Deeper(
        Keymap keymap,
        CommandContexts context,
        KeyChord pending
    ) =>
        keymap
            .In(context)
            .Select(key => key.Chord.Prefix)
            .Where(prefix => !prefix.IsEmpty && prefix.Prefix == pending)
            .Distinct()
            .Select(prefix => ($"{prefix.Last}", Words.Of(keymap.TitleOf(prefix)) + " …"));
}
