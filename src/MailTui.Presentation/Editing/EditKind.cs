namespace MailTui.Presentation.Editing;

/// <summary>What edits may become one step of undo with those before them.</summary>
internal enum EditKind
{
    /// <summary>A step of its own.</summary>
    Other = 0,
    Typing,
    DeletingBackward,
    DeletingForward,
}
