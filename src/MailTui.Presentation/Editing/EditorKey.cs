namespace MailTui.Presentation.Editing;

/// <summary>What keys do in the editor.</summary>
/// <param name="Keys">In the notation of <see cref="Commands.KeyStroke"/>; any of them.</param>
/// <param name="Description">In English, as in the help.</param>
/// <param name="Motion">Null when they do not move. <c>S-</c> before the key selects.</param>
/// <param name="Action">Null when they do.</param>
public sealed record EditorKey(
    IReadOnlyList<string> Keys,
    string Description,
    EditorMotion? Motion,
    EditorAction? Action
);
