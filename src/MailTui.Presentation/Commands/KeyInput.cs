namespace MailTui.Presentation.Commands;

/// <summary>Follows what is pressed: remembers an open prefix until the key that ends it.</summary>
public sealed class KeyInput(Keymap keymap)
{
    /// <summary>The prefix pressed so far; empty when none is open.</summary>
    public KeyChord Pending { get; private set; } = KeyChord.Empty;

    /// <summary>The command that a press completes; null when it opens a prefix, ends one in vain, or means nothing.</summary>
    public ICommand? Press(CommandContexts context, KeyStroke stroke)
    {
        KeyChord chord = Pending.Then(stroke);
        Pending = KeyChord.Empty;
        if (keymap.Find(context, chord) is { } command)
            return command;
        if (keymap.After(context, chord).Count > 0)
            Pending = chord;
        return null;
    }
}
