using MailTui.Presentation.Editing;

namespace MailTui.Presentation.Tests.Editing;

public sealed class EditorUndoTests
{
    [Fact]
    public void Typing_is_undone_word_by_word()
    {
        EditorPresenter editor = AnEditor.With("|");
        foreach (char c in "one two\nthree")
            editor.Type(c.ToString());

        Assert.Equal("one two\n|", editor.Pressed("M-u").Shown());
        Assert.Equal("one |", editor.Pressed("^_").Shown());
        Assert.Equal("|", editor.Pressed("M-u", "M-u").Shown());
        Assert.Equal("one two\n|", editor.Pressed("M-r", "M-r").Shown());
    }

    [Fact]
    public void What_is_typed_elsewhere_is_another_step() =>
        Assert.Equal("a|", AnEditor.With("|").Typed("a").Pressed("Left", "Right").Typed("b").Pressed("M-u").Shown());

    [Fact]
    public void A_paste_is_one_step() =>
        Assert.Equal("a|", AnEditor.With("|").Typed("a", "one two\nthree", "b").Pressed("M-u", "M-u").Shown());

    [Fact]
    public void Deleting_is_one_step_in_each_direction()
    {
        EditorPresenter editor = AnEditor.With("abc|def").Pressed("Backspace", "Backspace", "Del", "Del");

        Assert.Equal("a|f", editor.Shown());
        Assert.Equal("a|def", editor.Pressed("M-u").Shown());
        Assert.Equal("abc|def", editor.Pressed("M-u").Shown());
        Assert.Equal("a|f", editor.Pressed("M-r", "M-r").Shown());
    }

    [Fact]
    public void The_caret_and_the_selection_come_back()
    {
        EditorPresenter editor = AnEditor.With("one |two three").Pressed("^S-Right").Typed("x").Pressed("M-u");

        Assert.Equal("one two| three", editor.Shown());
        Assert.Equal("two", editor.SelectedText);
    }

    [Fact]
    public void Something_new_ends_what_was_undone()
    {
        EditorPresenter editor = AnEditor.With("|").Typed("a").Pressed("M-u").Typed("b");

        Assert.False(editor.CanRedo);
        Assert.Equal("b|", editor.Pressed("M-r").Shown());
    }

    [Fact]
    public void A_text_from_outside_can_be_undone()
    {
        EditorPresenter editor = AnEditor.With("one\ntw|o");
        editor.ReplaceAll("1\n2\n3");

        Assert.Equal("1\n2|\n3", editor.Shown());
        Assert.Equal("one\ntw|o", editor.Pressed("M-u").Shown());
    }

    [Fact]
    public void Of_too_much_the_oldest_is_forgotten()
    {
        var history = new UndoHistory(capacity: 1_000);
        var editor = new TextEditor(history);
        for (int step = 0; step < 10; step++)
            editor.Type(new string((char)('a' + step), 150));
        int undone = 0;
        while (editor.Undo())
            undone++;

        Assert.Equal(4, undone);
        Assert.Equal(6 * 150, editor.Buffer.Length);
    }

    [Fact]
    public void The_latest_step_is_kept_however_large()
    {
        var editor = new TextEditor(new UndoHistory(capacity: 10));
        editor.Type("some words that are more");

        Assert.True(editor.Undo());
        Assert.Equal("", editor.Buffer.Text);
    }
}
