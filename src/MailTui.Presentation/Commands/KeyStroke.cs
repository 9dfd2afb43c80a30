using System.Globalization;

namespace MailTui.Presentation.Commands;

/// <summary>
/// One press of a key in the notation of the help screen: <c>j</c>, <c>G</c>, <c>^R</c>, <c>M-x</c>, <c>PgDn</c>.
/// Letters carry their own case; <c>S-</c> is written only before named keys.
/// </summary>
public readonly record struct KeyStroke
{
    private static readonly HashSet<string> Named =
    [
        "Enter",
        "Esc",
        "Tab",
        "Space",
        "Backspace",
        "Ins",
        "Del",
        "Home",
        "End",
        "PgUp",
        "PgDn",
        "Up",
        "Down",
        "Left",
        "Right",
        .. Enumerable.Range(1, 12).Select(n => "F" + n.ToString(CultureInfo.InvariantCulture)),
    ];

    private readonly string? _text;

    private KeyStroke(string text) => _text = text;

    /// <summary>Reads the notation.</summary>
    /// <exception cref="FormatException">The text is not a key; says which text.</exception>
    public static KeyStroke Parse(string text)
    {
        string key = text.StartsWith("M-", StringComparison.Ordinal) ? text[2..] : text;
        bool valid =
            IsPrintable(key)
            || (key.Length == 2 && key[0] == '^' && IsPrintable(key[1..]) && !char.IsLower(key[1]))
            || Named.Contains(key)
            || (key.StartsWith("S-", StringComparison.Ordinal) && Named.Contains(key[2..]));
        return valid ? new KeyStroke(text) : throw new FormatException($"“{text}” is not the name of a key.");
    }

    public override string ToString() => _text ?? "";

    private static bool IsPrintable(string key) =>
        new StringInfo(key).LengthInTextElements == 1 && !char.IsControl(key[0]) && !char.IsWhiteSpace(key[0]);
}
