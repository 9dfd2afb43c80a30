namespace MailTui.Presentation.Editing;

/// <summary>What one undo takes back: edits of one kind, one beside the other.</summary>
/// <param name="anchor">The other end of the selection before it; null: nothing was selected.</param>
internal sealed class UndoStep(EditKind kind, TextPosition caret, TextPosition? anchor)
{
    private readonly List<TextEdit> _edits = [];

    public TextPosition CaretBefore => caret;

    public TextPosition? AnchorBefore => anchor;

    public TextPosition CaretAfter { get; private set; }

    public IReadOnlyList<TextEdit> Edits => _edits;

    /// <summary>In UTF-16 units of what it keeps.</summary>
    public int Size { get; private set; }

    /// <summary>An edit that goes on where this step ended. A word begins a step.</summary>
    public bool Continues(EditKind next, TextEdit edit, TextPosition caretBefore) =>
        next == kind
        && kind != EditKind.Other
        && caretBefore == CaretAfter
        && !(
            kind == EditKind.Typing
            && _edits[^1].Inserted is [.., var before]
            && char.IsWhiteSpace(before)
            && edit.Inserted is [var first, ..]
            && !char.IsWhiteSpace(first)
        );

    public void Add(TextEdit edit, TextPosition caretAfter)
    {
        CaretAfter = caretAfter;
        Size += edit.Removed.Length + edit.Inserted.Length;
        if (_edits.Count > 0 && Joined(_edits[^1], edit) is { } joined)
            _edits[^1] = joined;
        else
            _edits.Add(edit);
    }

    /// <summary>Two edits as one; null when they do not touch.</summary>
    private static TextEdit? Joined(TextEdit before, TextEdit edit) =>
        edit.Removed.Length == 0 && edit.Start == before.InsertedEnd
            ? new(before.Start, before.Removed, before.Inserted + edit.Inserted)
        : edit.Inserted.Length > 0 || before.Inserted.Length > 0 ? null
        : edit.RemovedEnd == before.Start ? new(edit.Start, edit.Removed + before.Removed, "")
        : edit.Start == before.Start ? new(edit.Start, before.Removed + edit.Removed, "")
        : null;
}
