namespace MailTui.Presentation.Editing;

/// <summary>How the caret moves.</summary>
public enum EditorMotion
{
    /// <summary>By one grapheme cluster; over the end of a line to the next.</summary>
    Left = 0,
    Right,

    /// <summary>By one row of the screen, staying in the column where it began.</summary>
    Up,
    Down,

    /// <summary>To the beginning of a word; a line begins one.</summary>
    WordLeft,

    /// <summary>To the end of a word.</summary>
    WordRight,

    /// <summary>To the beginning of the row of the screen; when it is there, to that of the line.</summary>
    LineStart,

    /// <summary>To the end of the row of the screen; when it is there, to that of the line.</summary>
    LineEnd,

    /// <summary>To the beginning of the paragraph, or the one before.</summary>
    ParagraphUp,

    /// <summary>To the beginning of the next paragraph.</summary>
    ParagraphDown,
    PageUp,
    PageDown,
    TextStart,
    TextEnd,
}
