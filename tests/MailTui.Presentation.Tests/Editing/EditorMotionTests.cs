using MailTui.Presentation.Editing;

namespace MailTui.Presentation.Tests.Editing;

public sealed class EditorMotionTests
{
    [Theory]
    [InlineData("a👩‍👧|b", "Left", "a|👩‍👧b")]
    [InlineData("|🇰🇷🇺🇸", "^F", "🇰🇷|🇺🇸")]
    [InlineData("one\n|two", "^B", "one|\ntwo")]
    [InlineData("one|\ntwo", "Right", "one\n|two")]
    [InlineData("one two|, three", "^Right", "one two,| three")]
    [InlineData("one |two", "M-f", "one two|")]
    [InlineData("don't stop|", "M-b", "don't |stop")]
    [InlineData("don't| stop", "M-b", "|don't stop")]
    [InlineData("|오늘은 비가", "^Right", "오늘은| 비가")]
    [InlineData("오늘은, 비가|", "^Left", "오늘은, |비가")]
    [InlineData("|漢字かなカナ", "^Right", "漢字|かなカナ")]
    [InlineData("漢字かな|カナ", "^Left", "漢字|かなカナ")]
    [InlineData("one|\n two", "^Right", "one\n two|")]
    [InlineData("one\n|two", "^Left", "one|\ntwo")]
    [InlineData("a\nb\n\nc|d", "M-{", "a\nb\n\n|cd")]
    [InlineData("a\nb\n\n|cd", "^Up", "|a\nb\n\ncd")]
    [InlineData("|a\nb\n\n\ncd", "^Down", "a\nb\n\n\n|cd")]
    [InlineData("> |a\n>\n> b", "M-}", "> a\n>\n|> b")]
    [InlineData("a\nb|", "^Down", "a\nb|")]
    [InlineData("a\nb|b\nc", "M-<", "|a\nbb\nc")]
    [InlineData("a\nb|b\nc", "^End", "a\nbb\nc|")]
    [InlineData("a\nb|b", "Up", "a|\nbb")]
    [InlineData("a|b", "Up", "|ab")]
    [InlineData("a|b", "Down", "ab|")]
    public void Keys_move(string before, string key, string after) =>
        Assert.Equal(after, AnEditor.With(before).Pressed(key).Shown());

    [Fact]
    public void Rows_keep_the_column_where_one_began()
    {
        EditorPresenter editor = AnEditor.With("abcdef|\nㄱ\n가나다라\nabcdefgh");

        Assert.Equal("abcdef\nㄱ|\n가나다라\nabcdefgh", editor.Pressed("Down").Shown());
        Assert.Equal("abcdef\nㄱ\n가나다|라\nabcdefgh", editor.Pressed("Down").Shown());
        Assert.Equal("abcdef\nㄱ\n가나다라\nabcdef|gh", editor.Pressed("Down").Shown());
        editor.Pressed("Left", "Up");
        Assert.Equal("abcdef\nㄱ\n가나|다라\nabcdefgh", editor.Shown());
    }

    [Fact]
    public void The_start_and_the_end_are_those_of_the_row_and_then_of_the_line()
    {
        EditorPresenter editor = AnEditor.With("one two th|ree four", width: 9);
        Assert.Equal(["one two ", "three ", "four"], editor.Screen());

        Assert.Equal("one two |three four", editor.Pressed("Home").Shown());
        Assert.Equal("|one two three four", editor.Pressed("Home").Shown());
        Assert.Equal("one two| three four", editor.Pressed("End").Shown());
        Assert.Equal("one two three four|", editor.Pressed("End").Shown());
    }

    [Fact]
    public void Shift_selects_and_a_motion_without_it_ends_that()
    {
        EditorPresenter editor = AnEditor.With("one |two\nthree").Pressed("S-Right", "S-Right");

        Assert.Equal("tw", editor.SelectedText);
        Assert.Equal("two\nth", editor.Pressed("S-Down", "^S-Left", "S-Right", "S-Right").SelectedText);
        Assert.Null(editor.Pressed("Left").SelectedText);
    }

    [Fact]
    public void A_page_is_a_row_less_than_is_seen()
    {
        EditorPresenter editor = AnEditor.With(Numbered(30), height: 5).Pressed("PgDn");

        Assert.Equal(new TextPosition(4, 0), editor.Caret);
        Assert.Equal(["4", "5", "6", "7", "8"], editor.Screen());
        Assert.Equal(["8", "9", "10", "11", "12"], editor.Pressed("^V").Screen());
        Assert.Equal(["0", "1", "2", "3", "4"], editor.Pressed("PgUp", "M-v", "PgUp").Screen());
        Assert.Equal(["25", "26", "27", "28", "29"], editor.Pressed("^End").Screen());
    }

    [Fact]
    public void The_wheel_looks_round_and_typing_comes_back()
    {
        EditorPresenter editor = AnEditor.With(Numbered(30), height: 5);

        editor.ScrollBy(10);
        Assert.Equal(["10", "11", "12", "13", "14"], editor.Screen());
        Assert.Null(editor.Cursor);
        editor.ScrollBy(100);
        Assert.Equal("29", editor.Screen()[^1]);
        Assert.Equal("x0", editor.Typed("x").Screen()[0]);
        Assert.Equal((0, 1), editor.Cursor);
    }

    [Fact]
    public void Lines_that_come_above_leave_what_is_seen()
    {
        EditorPresenter editor = AnEditor.With(Numbered(30), height: 5).Typed("a\nb\n");
        editor.MoveTo(new TextPosition(25, 0));
        string[] seen = editor.Screen();
        editor.ScrollBy(-1);
        editor.ScrollBy(1);

        Assert.Equal(seen, editor.Screen());
        Assert.Contains("23", seen);
    }

    [Fact]
    public void Words_are_found_going_round()
    {
        EditorPresenter editor = AnEditor.With("a Rain|\nrain\n비 rain");

        Assert.True(editor.Find("rain"));
        Assert.Equal("a Rain\n|rain\n비 rain", editor.Shown());
        editor.Find("rain");
        Assert.Equal("a Rain\nrain\n비 |rain", editor.Shown());
        editor.Find("rain");
        Assert.Equal("a |Rain\nrain\n비 rain", editor.Shown());
        editor.Find("rain", backward: true);
        Assert.Equal("a Rain\nrain\n비 |rain", editor.Shown());
        Assert.False(editor.Find("snow"));
        Assert.False(editor.Find(""));
    }

    [Fact]
    public void The_only_place_is_found_again() => Assert.True(Found(Found(AnEditor.With("one |two"))).Find("two"));

    private static EditorPresenter Found(EditorPresenter editor)
    {
        Assert.True(editor.Find("two"));
        Assert.Equal("one |two", editor.Shown());
        return editor;
    }

    private static string Numbered(int lines) => "|" + string.Join('\n', Enumerable.Range(0, lines));
}
