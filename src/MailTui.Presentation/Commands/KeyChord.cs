namespace MailTui.Presentation.Commands;

/// <summary>Keys pressed one after the other that mean one thing: <c>j</c>, or <c>g i</c>.</summary>
public readonly record struct KeyChord
{
    private readonly string? _text;

    private KeyChord(string text) => _text = text;

    public static KeyChord Empty { get; }

    public bool IsEmpty => string.IsNullOrEmpty(_text);

    /// <summary>The last press; null for the empty chord.</summary>
    public KeyStroke? Last => IsEmpty ? null : KeyStroke.Parse(ToString()[(ToString().LastIndexOf(' ') + 1)..]);

    /// <summary>The first press.</summary>
    /// <exception cref="FormatException">The chord is empty.</exception>
    public KeyStroke First => KeyStroke.Parse(ToString().Split(' ')[0]);

    /// <summary>The chord without its last press: what must have been pressed before.</summary>
    public KeyChord Prefix => ToString().LastIndexOf(' ') is > 0 and int space ? new(ToString()[..space]) : Empty;

    /// <summary>Reads presses separated by spaces.</summary>
    /// <exception cref="FormatException">One of them is not a key; says which.</exception>
    public static KeyChord Parse(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(KeyStroke.Parse)
            .Aggregate(Empty, (chord, stroke) => chord.Then(stroke));

    /// <summary>These presses come first in it; every chord begins with itself.</summary>
    public bool BeginsWith(KeyChord presses) => ($"{this} ").StartsWith($"{presses} ", StringComparison.Ordinal);

    public KeyChord Then(KeyStroke stroke) => new(IsEmpty ? stroke.ToString() : $"{_text} {stroke}");

    public override string ToString() => _text ?? "";
}
