using MailTui.Presentation.Commands;

namespace MailTui.Presentation.Shell;

/// <summary>A command in the palette, as it was when that was opened.</summary>
/// <param name="Command">The command.</param>
/// <param name="Keys">Its first key; empty when it has none.</param>
/// <param name="Reason">Why it can not be run now, as a sentence; null when it can.</param>
/// <param name="Letters">Where in its name the typed letters are.</param>
internal sealed record PaletteEntry(ICommand Command, string Keys, string? Reason, IReadOnlyList<int> Letters);
