namespace MailTui.Core.Rendering;

/// <summary>A row of a <see cref="TableBlock"/>.</summary>
public sealed record TableRow(IReadOnlyList<InlineText> Cells, bool IsHeader);
