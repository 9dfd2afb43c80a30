namespace MailTui.Core.Threads;

/// <summary>A message at its place in a conversation.</summary>
/// <param name="Index">Which of the members.</param>
/// <param name="Depth">0 for a message that answers none that is here, one more for each answer to an answer.</param>
public readonly record struct ThreadNode(int Index, int Depth);
