using System.Globalization;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Commands;

/// <summary>
/// One press of a key in the notation of the help screen: <c>j</c>, <c>G</c>, <c>^R</c>, <c>M-x</c>, <c>PgDn</c>.
/// Letters carry their own case; <c>S-</c> is written only before named keys, <c>^</c> before letters and the keys that move:
/// <c>M-^S-Left</c>, in this order.
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

    /// <summary>Those that terminals tell apart with Ctrl: the bytes of the others are other keys already.</summary>
    private static readonly HashSet<string> WithControl =
    [
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
    ];

    private static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Return"] = "Enter",
        ["Escape"] = "Esc",
        ["PageDown"] = "PgDn",
        ["PageUp"] = "PgUp",
        ["Delete"] = "Del",
        ["Insert"] = "Ins",
    };

    private readonly string? _text;

    private KeyStroke(string text) => _text = text;

    /// <summary>It writes a character: where text is typed, it cannot be a command.</summary>
    public bool IsText => ToString() == "Space" || IsPrintable(ToString());

    /// <summary>Reads the notation.</summary>
    /// <exception cref="FormatException">The text is not a key; says which text.</exception>
    public static KeyStroke Parse(string text) =>
        TryParse(text) ?? throw new FormatException($"“{text}” is not the name of a key.");

    /// <summary>Reads the notation; null for what is not a key.</summary>
    public static KeyStroke? TryParse(string text)
    {
        string key = text.StartsWith("M-", StringComparison.Ordinal) ? text[2..] : text;
        bool valid =
            IsPrintable(key)
            || (key.Length == 2 && key[0] == '^' && IsPrintable(key[1..]) && !char.IsLower(key[1]))
            || Named.Contains(key)
            || (key.StartsWith('^') && WithControl.Contains(WithoutShift(key[1..])))
            || (key != WithoutShift(key) && Named.Contains(WithoutShift(key)));
        return valid ? new KeyStroke(text) : null;
    }

    /// <summary>The key that somebody may have meant, for the end of a sentence; empty when none comes near.</summary>
    internal static string Suggest(string text)
    {
        string? meant =
            text.Length == 2 && text[0] == '^' ? text.ToUpperInvariant()
            : text.Length == 3 && text[..2] is "C-" or "c-" ? "^" + text[2..].ToUpperInvariant()
            : Aliases.GetValueOrDefault(text) ?? Nearest.Of(text, Named);
        return meant is not null && TryParse(meant) is not null ? $"; did you mean {meant}?" : "";
    }

    /// <summary>A named key that <c>^</c> may be written before.</summary>
    public static bool CanHoldControl(string name) => WithControl.Contains(name);

    public override string ToString() => _text ?? "";

    private static string WithoutShift(string key) => key.StartsWith("S-", StringComparison.Ordinal) ? key[2..] : key;

    private static bool IsPrintable(string key) =>
        new StringInfo(key).LengthInTextElements == 1 && !char.IsControl(key[0]) && !char.IsWhiteSpace(key[0]);
}
