namespace MailTui.Presentation.Commands;

/// <summary>What a chord means in a context.</summary>
/// <param name="Argument">What the command is given; empty: nothing.</param>
public readonly record struct BoundKey(KeyChord Chord, ICommand Command, string Argument = "");
