using System.Collections.Frozen;

namespace MailTui.Presentation.Editing;

/// <summary>
/// The keys of the editor. Not among them, because commands have them while one writes: <c>^X ^E ^A ^T ^S ^R ^G ^P ^N ^O ^L</c>,
/// Esc, Tab, the function keys; and <c>^Z</c>, which suspends.
/// </summary>
public static class EditorKeys
{
    public static IReadOnlyList<EditorKey> All { get; } =
    [
        Moves(EditorMotion.Left, "A character left", "Left", "^B"),
        Moves(EditorMotion.Right, "A character right", "Right", "^F"),
        Moves(EditorMotion.Up, "A row up", "Up"),
        Moves(EditorMotion.Down, "A row down", "Down"),
        Moves(EditorMotion.WordLeft, "A word left", "^Left", "M-Left", "M-b"),
        Moves(EditorMotion.WordRight, "A word right", "^Right", "M-Right", "M-f"),
        Moves(EditorMotion.LineStart, "To the start of the row, then of the line", "Home"),
        Moves(EditorMotion.LineEnd, "To the end of the row, then of the line", "End"),
        Moves(EditorMotion.ParagraphUp, "A paragraph up", "^Up", "M-Up", "M-{"),
        Moves(EditorMotion.ParagraphDown, "A paragraph down", "^Down", "M-Down", "M-}"),
        Moves(EditorMotion.PageUp, "A page up", "PgUp", "M-v"),
        Moves(EditorMotion.PageDown, "A page down", "PgDn", "^V"),
        Moves(EditorMotion.TextStart, "To the start of the text", "^Home", "M-<"),
        Moves(EditorMotion.TextEnd, "To the end of the text", "^End", "M->"),
        Does(EditorAction.NewLine, "New line", "Enter", "^J"),
        Does(EditorAction.DeleteLeft, "Delete the character to the left", "Backspace", "S-Backspace", "^H"),
        Does(EditorAction.DeleteRight, "Delete the character to the right", "Del", "^D"),
        Does(EditorAction.KillWordLeft, "Delete the word to the left", "^W", "M-Backspace"),
        Does(EditorAction.KillWordRight, "Delete the word to the right", "M-d", "^Del"),
        Does(EditorAction.KillToLineEnd, "Delete to the end of the line", "^K"),
        Does(EditorAction.KillToLineStart, "Delete to the start of the line", "^U"),
        Does(EditorAction.KillLine, "Delete the line", "M-k"),
        Does(EditorAction.KillQuotedParagraph, "Delete the quoted paragraph", "M-D"),
        Does(EditorAction.Yank, "Insert what was deleted or copied last", "^Y", "S-Ins"),
        Does(EditorAction.Undo, "Undo", "M-u", "^_"),
        Does(EditorAction.Redo, "Do again", "M-r"),
        Does(EditorAction.Mark, "Select with the keys that move; also Shift with them", "M-a"),
        Does(EditorAction.SelectAll, "Select everything", "M-A"),
        Does(EditorAction.Copy, "Copy what is selected", "M-w", "^Ins"),
        Does(EditorAction.Cut, "Cut what is selected", "S-Del"),
        Does(EditorAction.Reflow, "Fill the paragraph to 72 columns", "M-q"),
        Does(EditorAction.Quote, "Quote the lines once more", "M-'"),
        Does(EditorAction.Unquote, "Quote the lines once less", "M-\""),
    ];

    private static readonly FrozenDictionary<string, EditorKey> s_table = All.SelectMany(
            entry => entry.Keys,
            (entry, key) => KeyValuePair.Create(key, entry)
        )
        .ToFrozenDictionary();

    /// <summary>What a key does; null when it has no meaning in the editor.</summary>
    /// <param name="selects">It moves, and what it moves over is selected.</param>
    public static EditorKey? Find(string key, out bool selects)
    {
        selects = false;
        if (s_table.TryGetValue(key, out EditorKey? found))
            return found;
        int shift = key.IndexOf("S-", StringComparison.Ordinal);
        selects = shift >= 0 && s_table.TryGetValue(key.Remove(shift, 2), out found) && found.Motion is not null;
        return selects ? found : null;
    }

    private static EditorKey Moves(EditorMotion motion, string description, params string[] keys) =>
        new(keys, description, motion, Action: null);

    private static EditorKey Does(EditorAction action, string description, params string[] keys) =>
        new(keys, description, Motion: null, action);
}
