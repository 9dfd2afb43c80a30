using MailTui.Core.Text;

namespace MailTui.Presentation.Commands;

/// <summary>
/// A binding of the user's, read: <c>"x"</c>, <c>"g w"</c> or <c>"gw"</c>, in some places alone <c>"list:x"</c> or
/// <c>"list,reader:x"</c>; <c>"g ..."</c> is everything that begins with <c>g</c>.
/// </summary>
/// <param name="Text">As it was written.</param>
/// <param name="Contexts">The places that were named; null: wherever the command works.</param>
/// <param name="Chord">The keys.</param>
/// <param name="AndAfter">All that begins with them is meant, too.</param>
/// <param name="Command">The name of the command; empty unbinds.</param>
/// <param name="Argument">What the command is given; empty: nothing.</param>
internal sealed record UserBinding(
    string Text,
    CommandContexts? Contexts,
    KeyChord Chord,
    bool AndAfter,
    string Command,
    string Argument
)
{
    private const string All = " ...";

    /// <exception cref="FormatException">It is no key, or no place; says which.</exception>
    public static UserBinding Parse(string keys, string? action)
    {
        string chord = keys.Trim();
        CommandContexts? contexts = null;
        // A colon that is a key stands at an end, or after a space.
        int colon = chord.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && colon < chord.Length - 1 && chord[colon - 1] != ' ')
        {
            contexts = ReadContexts(chord[..colon]);
            chord = chord[(colon + 1)..].Trim();
        }

        bool andAfter = chord.EndsWith(All, StringComparison.Ordinal);
        if (andAfter)
            chord = chord[..^All.Length];
        string[] words = TerminalText
            .Line(action ?? "")
            .Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new(
            keys,
            contexts,
            ReadChord(chord),
            andAfter,
            words.ElementAtOrDefault(0) ?? "",
            words.ElementAtOrDefault(1) ?? ""
        );
    }

    private static CommandContexts ReadContexts(string text)
    {
        var contexts = CommandContexts.None;
        foreach (string word in text.Split(',', StringSplitOptions.TrimEntries))
            contexts |=
                ContextWords.Parse(word)
                ?? throw new FormatException(
                    $"“{word}” is no place; there are {string.Join(", ", ContextWords.All.Select(ContextWords.NameOf))}"
                );
        return contexts;
    }

    /// <summary>Two characters without a space between them are two keys.</summary>
    private static KeyChord ReadChord(string text)
    {
        if (text.Length == 0)
            throw new FormatException("no key is named");
        var chord = KeyChord.Empty;
        foreach (string piece in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (KeyStroke.TryParse(piece) is { } stroke)
                chord = chord.Then(stroke);
            else if (
                piece.Length == 2
                && KeyStroke.TryParse(piece[..1]) is { } first
                && KeyStroke.TryParse(piece[1..]) is { } second
            )
                chord = chord.Then(first).Then(second);
            else
                throw new FormatException($"“{piece}” is no key{KeyStroke.Suggest(piece)}");
        }

        return chord;
    }
}
