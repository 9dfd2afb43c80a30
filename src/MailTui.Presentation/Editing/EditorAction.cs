namespace MailTui.Presentation.Editing;

/// <summary>What is done with the text at the caret. Where something is selected, whatever deletes deletes that.</summary>
public enum EditorAction
{
    NewLine = 0,
    DeleteLeft,
    DeleteRight,

    /// <summary>What is killed can be yanked; kills in a row are one. At the beginning of a line, the line break alone.</summary>
    KillWordLeft,

    /// <summary>At the end of a line, the line break alone.</summary>
    KillWordRight,

    /// <summary>At the end of a line, the line break.</summary>
    KillToLineEnd,

    /// <summary>At the beginning of a line, the line break.</summary>
    KillToLineStart,
    KillLine,

    /// <summary>The quoted lines round the caret up to an empty one, with the one empty line after them.</summary>
    KillQuotedParagraph,

    /// <summary>The selection.</summary>
    Cut,

    /// <summary>The selection, to be yanked.</summary>
    Copy,

    /// <summary>Inserts what was last killed or copied.</summary>
    Yank,
    Undo,
    Redo,

    /// <summary>Begins a selection that all motions extend, or ends it.</summary>
    Mark,
    SelectAll,

    /// <summary>Fills the paragraph to 72 columns, or those that are selected.</summary>
    Reflow,

    /// <summary>Quotes the line, or those selected, a level more.</summary>
    Quote,
    Unquote,
}
