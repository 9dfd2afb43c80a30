namespace MailTui.Presentation.Commands;

/// <summary>A line of a preset.</summary>
/// <param name="Contexts">Where it holds.</param>
/// <param name="Chord">The keys.</param>
/// <param name="Command">The command by its name, with its argument after a space; empty takes the key from whatever has it.</param>
internal readonly record struct KeyRule(CommandContexts Contexts, string Chord, string Command);
