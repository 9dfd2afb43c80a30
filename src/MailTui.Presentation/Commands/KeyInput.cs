using System.Globalization;

namespace MailTui.Presentation.Commands;

/// <summary>Follows what is pressed: remembers a number and an open prefix until the key that ends them.</summary>
public sealed class KeyInput(Keymap keymap)
{
    /// <summary>Nobody counts further; a key that got stuck does.</summary>
    private const int MostDigits = 6;

    private Keymap _keymap = keymap;
    private string _digits = "";

    /// <summary>What the keys mean. Another one ends what was begun with the one before.</summary>
    public Keymap Keymap
    {
        get => _keymap;
        set => (_keymap, Pending, _digits) = (value, KeyChord.Empty, "");
    }

    /// <summary>The prefix pressed so far; empty when none is open.</summary>
    public KeyChord Pending { get; private set; } = KeyChord.Empty;

    /// <summary>The number and the prefix pressed so far, as it is shown; empty when nothing waits.</summary>
    public string Begun => (_digits + " " + Pending).Trim();

    /// <summary>The number that was pressed before the last command; null when none was.</summary>
    public int? Count { get; private set; }

    /// <summary>The command that a press completes; null when it opens a prefix, ends one in vain, or means nothing.</summary>
    public BoundKey? Press(CommandContexts context, KeyStroke stroke)
    {
        KeyChord chord = Pending.Then(stroke);
        Pending = KeyChord.Empty;
        if (_digits.Length > 0 && chord.ToString() == "Esc")
        {
            _digits = "";
            return null;
        }

        if (Keymap.IsPrefix(context, chord))
        {
            Pending = chord;
            return null;
        }

        BoundKey? found = Keymap.Find(context, chord);
        if (found is null && (context & CommandContexts.Typing) == 0 && IsDigit(chord))
        {
            _digits = (_digits + chord)[..Math.Min(_digits.Length + 1, MostDigits)];
            return null;
        }

        Count = _digits.Length > 0 ? int.Parse(_digits, CultureInfo.InvariantCulture) : null;
        _digits = "";
        return found;
    }

    private bool IsDigit(KeyChord chord) =>
        chord.ToString() is [>= '0' and <= '9' and var digit] && (digit != '0' || _digits.Length > 0);
}
