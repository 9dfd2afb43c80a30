using MailTui.Presentation.Editing;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Tests.Editing;

public sealed class EditorScreenTests
{
    [Fact]
    public void Words_stay_whole_and_what_is_too_long_breaks()
    {
        EditorPresenter editor = AnEditor.With("오늘은 비가 옵니다\nhttps://a.example/b\n漢字漢字漢字", width: 11);

        Assert.Equal(["오늘은 ", "비가 ", "옵니다", "https://a.", "example/b", "漢字漢字漢", "字"], editor.Screen());
    }

    [Fact]
    public void Quotes_and_the_signature_look_as_in_the_reader()
    {
        EditorPresenter editor = AnEditor.With("mine\n> one two three\n>> four\n-- \nAnn\n> five", width: 11);

        Assert.Equal(
            [
                ("mine", Tone.Normal),
                ("> one two ", Tone.Quote),
                ("three", Tone.Quote),
                (">> four", Tone.DeepQuote),
                ("-- ", Tone.Faint),
                ("Ann", Tone.Faint),
                ("> five", Tone.Quote),
            ],
            editor.Lines.Select(line => (line.ToString(), Assert.Single(line.Spans).Tone))
        );
    }

    [Fact]
    public void The_signature_is_where_its_separator_is()
    {
        EditorPresenter editor = AnEditor.With("a\n--| \nb\n-- \nc");
        Assert.Equal(Tone.Faint, ToneOf("b"));

        editor.Pressed("Backspace");
        Assert.Equal(Tone.Normal, ToneOf("b"));
        Assert.Equal(Tone.Faint, ToneOf("c"));
        editor.Pressed("M-u");
        Assert.Equal(Tone.Faint, ToneOf("b"));
        editor.Pressed("M-<", "Enter", "M-A", "Del").Typed("-- \nd");
        Assert.Equal(Tone.Faint, ToneOf("d"));

        Tone ToneOf(string line) => editor.Lines.Single(shown => shown.ToString() == line).Spans[0].Tone;
    }

    [Fact]
    public void What_is_selected_is_seen_and_line_breaks_with_it()
    {
        EditorPresenter editor = AnEditor.With("on|e\n\ntwo").Pressed("S-Down", "S-Down");

        Assert.Equal(
            [
                new ScreenLine([new("on", Tone.Normal), new("e ", Tone.Selected)]),
                new ScreenLine([new(" ", Tone.Selected)]),
                new ScreenLine([new("tw", Tone.Selected), new("o", Tone.Normal)]),
            ],
            editor.Lines
        );
    }

    [Fact]
    public void What_was_found_is_marked_until_something_else_is_done()
    {
        EditorPresenter editor = AnEditor.With("|one two");
        editor.Find("two");

        Assert.Equal(new("two", Tone.Match), editor.Lines[0].Spans[^1]);
        Assert.Equal(ScreenLine.Of("one two"), editor.Pressed("Right").Lines[0]);
    }

    /// <summary>The text has a cell less than there are.</summary>
    [Theory]
    [InlineData("abcd|", 0, 4)]
    [InlineData("abcd|ef", 1, 0)]
    [InlineData("abc|def", 0, 3)]
    [InlineData("가나|", 0, 4)]
    [InlineData("가나|다", 1, 0)]
    [InlineData("漢字|漢", 1, 0)]
    [InlineData("a漢|字", 1, 0)]
    [InlineData("abcd |", 0, 4)]
    [InlineData("abcd   |", 0, 4)]
    [InlineData("abcd  |ef", 1, 0)]
    [InlineData("abcd | ef", 0, 4)]
    [InlineData("👩‍👧|👩", 0, 2)]
    [InlineData("🇰🇷🇰🇷|", 0, 4)]
    [InlineData("e\u0301e\u0301|", 0, 2)]
    [InlineData("ab\n|", 1, 0)]
    public void The_caret_stands_where_the_next_letter_will(string text, int row, int column) =>
        Assert.Equal((row, column), AnEditor.With(text, width: 5).Cursor);

    [Theory]
    [InlineData(0, 0, "|가나 다라\nab")]
    [InlineData(0, 1, "|가나 다라\nab")]
    [InlineData(0, 2, "가|나 다라\nab")]
    [InlineData(0, 9, "가나| 다라\nab")]
    [InlineData(1, 3, "가나 다|라\nab")]
    [InlineData(2, 1, "가나 다라\na|b")]
    [InlineData(7, 7, "가나 다라\nab|")]
    [InlineData(-1, -1, "|가나 다라\nab")]
    public void A_click_puts_the_caret_there(int row, int column, string after)
    {
        EditorPresenter editor = AnEditor.With("가나 다라\nab", width: 6);
        editor.MoveTo(row, column);

        Assert.Equal(after, editor.Shown());
    }

    [Fact]
    public void Another_width_keeps_what_is_on_the_first_row()
    {
        string text = string.Join('\n', Enumerable.Range(0, 100).Select(n => $"line {n} of several words"));
        EditorPresenter editor = AnEditor.With(text, width: 81, height: 5);
        editor.MoveTo(new TextPosition(52, 3));
        editor.ScrollBy(1);
        int top = editor.ScrollTop.Line;

        editor.Resize(12, 5);
        Assert.Equal(top, editor.ScrollTop.Line);
        editor.Resize(81, 5);
        Assert.Equal(top, editor.ScrollTop.Line);
        Assert.NotNull(editor.Cursor);
    }

    [Fact]
    public void A_wide_character_without_room_is_a_dot() =>
        Assert.Equal(["…", "…"], AnEditor.With("가나", width: 1).Screen());
}
