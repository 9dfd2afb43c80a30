using MailTui.Presentation.Commands;
using Terminal.Gui.Drivers;
using Terminal.Gui.Input;

namespace MailTui.Input;

/// <summary>From the toolkit's keys to those of the key table.</summary>
internal static class KeyTranslator
{
    private const KeyCode Modifiers = KeyCode.ShiftMask | KeyCode.CtrlMask | KeyCode.AltMask;

    /// <summary>The presses that a key stands for: usually one; none for a key that has no name here.</summary>
    public static IReadOnlyList<KeyStroke> Translate(Key key)
    {
        if (key.IsModifierOnly)
            return [];

        KeyCode code = key.KeyCode & ~Modifiers;
        string alt = key.IsAlt ? "M-" : "";
        if (NameOf(code) is { } name)
        {
            string control = key.IsCtrl && KeyStroke.CanHoldControl(name) ? "^" : "";
            return [KeyStroke.Parse(alt + control + (key.IsShift && name != "Space" ? "S-" : "") + name)];
        }

        if (key.IsCtrl)
            return ControlName(code) is { } letter ? [KeyStroke.Parse($"{alt}^{letter}")] : [];

        string typed = key.NoAlt.AsGrapheme;
        if (typed.Length == 0 || char.IsControl(typed[0]) || char.IsWhiteSpace(typed[0]))
            return [];
        return alt.Length == 0 && typed.Length == 1 && HangulKeys.Find(typed[0]) is { Count: > 0 } pressed
            ? pressed
            : [KeyStroke.Parse(alt + typed)];
    }

    /// <summary>What a key writes, where text is typed; null for a key that writes nothing.</summary>
    public static string? Typed(Key key)
    {
        if (key.IsCtrl || key.IsAlt || key.IsModifierOnly)
            return null;
        if ((key.KeyCode & ~Modifiers) == KeyCode.Space)
            return " ";
        string typed = key.AsGrapheme;
        return typed.Length == 0 || char.IsControl(typed[0]) || NameOf(key.KeyCode & ~Modifiers) is not null
            ? null
            : typed;
    }

    private static char? ControlName(KeyCode code) =>
        code switch
        {
            >= KeyCode.A and <= KeyCode.Z => (char)code,
            // Terminals send the same byte for both; the toolkit names it by the digit.
            KeyCode.D7 or (KeyCode)'_' => '_',
            _ => null,
        };

    private static string? NameOf(KeyCode code) =>
        code switch
        {
            KeyCode.Enter => "Enter",
            KeyCode.Esc => "Esc",
            KeyCode.Tab => "Tab",
            KeyCode.Space => "Space",
            KeyCode.Backspace => "Backspace",
            KeyCode.Insert => "Ins",
            KeyCode.Delete => "Del",
            KeyCode.Home => "Home",
            KeyCode.End => "End",
            KeyCode.PageUp => "PgUp",
            KeyCode.PageDown => "PgDn",
            KeyCode.CursorUp => "Up",
            KeyCode.CursorDown => "Down",
            KeyCode.CursorLeft => "Left",
            KeyCode.CursorRight => "Right",
            >= KeyCode.F1 and <= KeyCode.F12 => $"F{code - KeyCode.F1 + 1}",
            _ => null,
        };
}
