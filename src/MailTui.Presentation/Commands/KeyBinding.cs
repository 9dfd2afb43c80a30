namespace MailTui.Presentation.Commands;

/// <summary>A chord and where it means the command that names it.</summary>
public readonly record struct KeyBinding(KeyChord Chord, CommandContexts Contexts)
{
    public KeyBinding(string chord, CommandContexts contexts)
        : this(KeyChord.Parse(chord), contexts) { }
}
