using MailTui.Presentation.Editing;

namespace MailTui.Presentation.Tests.Editing;

/// <summary>An editor whose text is written with the caret in it, as <c>|</c>.</summary>
internal static class AnEditor
{
    public static EditorPresenter With(string text, int width = 81, int height = 10)
    {
        var editor = new EditorPresenter();
        editor.Resize(width, height);
        string[] parts = text.Split('|');
        editor.Load(string.Concat(parts));
        string before = parts[0];
        editor.MoveTo(new TextPosition(before.Count(c => c == '\n'), before.Length - before.LastIndexOf('\n') - 1));
        return editor;
    }

    public static EditorPresenter Pressed(this EditorPresenter editor, params string[] keys)
    {
        foreach (string key in keys)
            Assert.True(editor.Press(key), key);
        return editor;
    }

    public static EditorPresenter Typed(this EditorPresenter editor, params string[] pieces)
    {
        foreach (string piece in pieces)
            editor.Type(piece);
        return editor;
    }

    /// <summary>The text with the caret in it.</summary>
    public static string Shown(this EditorPresenter editor)
    {
        string[] lines = editor.Text.Split('\n');
        lines[editor.Caret.Line] = lines[editor.Caret.Line].Insert(editor.Caret.Offset, "|");
        return string.Join('\n', lines);
    }

    public static string[] Screen(this EditorPresenter editor) => [.. editor.Lines.Select(line => line.ToString())];
}
