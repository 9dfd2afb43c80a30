using MailTui.Presentation.Commands;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Shell;

/// <summary>The lines of the help screen, as things were when it was opened.</summary>
/// <param name="Keymap">The keys.</param>
/// <param name="Here">Where the keys were.</param>
/// <param name="Reasons">Why commands can not be run there; those that can are not in it.</param>
internal sealed record HelpText(Keymap Keymap, CommandContexts Here, IReadOnlyDictionary<ICommand, string> Reasons)
{
    private const int KeyColumn = 16;

    public static HelpText Empty { get; } =
        new(Keymap.Default, CommandContexts.List, new Dictionary<ICommand, string>());

    /// <summary>Where the keys are first.</summary>
    private IEnumerable<CommandContexts> Places => ContextWords.All.OrderByDescending(context => context == Here);

    public static HelpText Of(ShellPresenter shell)
    {
        var reasons = new Dictionary<ICommand, string>();
        foreach (ICommand command in CommandTable.All)
            if (command.WhyNot(shell) is { } reason)
                reasons[command] = reason;
        return new(shell.Keys.Keymap, shell.Context, reasons);
    }

    /// <summary>All keys, place by place, and what the marks of the list mean.</summary>
    public IReadOnlyList<ScreenLine> Everything() =>
        [
            .. Places
                .Where(place => Keymap.In(place).Count > 0)
                .SelectMany(place =>
                    (ScreenLine[])
                        [
                            Heading(Words.Of($"Keys {ContextWords.PlaceOf(place)}")),
                            ScreenLine.Empty,
                            .. Keymap
                                .In(place)
                                .GroupBy(key => (key.Command, key.Argument))
                                .Select(keys => Line(keys.Select(key => key.Chord), keys.First(), place == Here)),
                            ScreenLine.Empty,
                        ]
                ),
            Heading(Words.Of("Marks")),
            ScreenLine.Empty,
            .. Marks(),
        ];

    /// <summary>What a key does, and what is known by a word.</summary>
    public IReadOnlyList<ScreenLine> About(string typed)
    {
        var keys = ChordOf(typed) is { } chord ? AboutKey(chord).ToList() : [];
        var marked = new Highlighter(typed.Split(' '));
        var words = CommandTable
            .All.Where(command => PaletteSearch.IsKnownBy(command, typed))
            .Select(command => marked.Mark(Line(KeysOf(command), new(KeyChord.Empty, command), isHere: true)))
            .ToList();
        if (keys.Count > 0)
            keys = [Heading(Words.Of($"The key {typed}")), ScreenLine.Empty, .. keys, ScreenLine.Empty];
        if (words.Count > 0)
            words = [Heading(Words.Of($"What has to do with “{typed}”")), ScreenLine.Empty, .. words];
        return keys.Count + words.Count > 0
            ? [.. keys, .. words]
            :
            [
                ScreenLine.Empty,
                ScreenLine.Of("   " + Words.Of($"No key and no command is known as “{typed}”."), Tone.Faint),
            ];
    }

    /// <summary>Each command that a key, or one that follows it, means somewhere.</summary>
    private IEnumerable<ScreenLine> AboutKey(KeyChord chord) =>
        Places
            .SelectMany(place => Keymap.In(place).Select(key => (Place: place, Key: key)))
            .Where(found => found.Key.Chord.BeginsWith(chord))
            .GroupBy(found => found.Key)
            .Select(found =>
            {
                bool here = found.Any(key => key.Place == Here);
                ScreenLine line = Line([found.Key.Chord], found.Key, here);
                return here
                    ? line
                    : line.Append(
                        "  — " + string.Join(", ", found.Select(key => ContextWords.PlaceOf(key.Place))),
                        Tone.Faint
                    );
            });

    private ScreenLine Line(IEnumerable<KeyChord> chords, BoundKey key, bool isHere)
    {
        // What has no key is called by its name.
        string keys = " " + (string.Join(", ", chords) is { Length: > 0 } named ? named : ":" + key.Command.Name);
        ScreenLine line = ScreenLine
            .Of(Cells.Fit(keys, Math.Max(KeyColumn, Cells.Width(keys) + 1)), Tone.Accent)
            .Append(Words.Of(key.Command.Description));
        if (key.Argument.Length > 0)
            line = line.Append(" " + key.Argument, Tone.Strong);
        return isHere && Reasons.TryGetValue(key.Command, out string? reason)
            ? line.Append("  — " + reason, Tone.Faint)
            : line;
    }

    /// <summary>Those of the first place that has one.</summary>
    private IEnumerable<KeyChord> KeysOf(ICommand command) =>
        Places.Select(place => Keymap.Of(command, place)).FirstOrDefault(keys => keys.Count > 0) ?? [];

    private static KeyChord? ChordOf(string typed) =>
        typed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(KeyStroke.TryParse).ToList() is { } strokes
        && strokes.TrueForAll(stroke => stroke is not null)
            ? KeyChord.Parse(typed)
            : null;

    private static ScreenLine Heading(string text) => ScreenLine.Of(" " + text, Tone.Strong);

    private static IEnumerable<ScreenLine> Marks() =>
        new (string Mark, string Meaning)[]
        {
            ("●", Words.Of("unread")),
            ("★", Words.Of("flagged")),
            ("↩", Words.Of("answered")),
            ("⎘", Words.Of("has attachments")),
            ("✗", Words.Of("SES says spam or virus, or the sender is not proven (DMARC fail)")),
            ("?", Words.Of("not checked by SES")),
        }.Select(mark => ScreenLine.Of(Cells.Fit(" " + mark.Mark, KeyColumn), Tone.Accent).Append(mark.Meaning));
}
