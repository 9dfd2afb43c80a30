namespace MailTui.Core.Rendering.Cards;

/// <summary>What is shown of a calendar or of contacts.</summary>
/// <param name="Key">The same for the same thing sent twice.</param>
/// <param name="Blocks">Their texts are safe to show.</param>
internal sealed record Card(string Key, IReadOnlyList<DocumentBlock> Blocks);
