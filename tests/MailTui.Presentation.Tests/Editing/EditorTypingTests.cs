using MailTui.Presentation.Editing;

namespace MailTui.Presentation.Tests.Editing;

public sealed class EditorTypingTests
{
    [Theory]
    [InlineData("ㅎ|", "ㅎ|", "")]
    [InlineData("|", "한글|", "\u1112\u1161\u11AB\u1100\u1173\u11AF")]
    [InlineData("|", "안녕|", "안녕")]
    [InlineData("가|", "간|", "\u11AB")]
    [InlineData("e|", "e\u0301|", "\u0301")]
    [InlineData("|", "◌\u0301|", "\u0301")]
    [InlineData("|", "␛[31mred|", "\e[31mred")]
    [InlineData("|", "one\ntwo\nthree|", "one\r\ntwo\rthree")]
    [InlineData("|", "ab|", "a\u202Eb")]
    [InlineData("abc|", "abc     d|", "\td")]
    [InlineData("|", "👩‍👧|", "👩‍👧")]
    public void What_is_typed_is_safe_and_whole(string before, string after, string typed) =>
        Assert.Equal(after, AnEditor.With(before).Typed(typed).Shown());

    [Fact]
    public void Half_a_character_is_none() => Assert.Equal("a\uFFFD|", AnEditor.With("a|").Typed("\uD800").Shown());

    [Fact]
    public void Jamo_that_come_one_by_one_become_syllables() =>
        Assert.Equal("한가|", AnEditor.With("|").Typed("\u1112", "\u1161", "\u11AB", "\u1100", "\u1161").Shown());

    [Fact]
    public void A_family_that_comes_in_pieces_is_one_character()
    {
        EditorPresenter editor = AnEditor.With("|").Typed("👩", "\u200D", "👧");

        Assert.Equal("👩‍👧|", editor.Shown());
        Assert.Equal("|", editor.Pressed("Backspace").Shown());
    }

    [Fact]
    public void A_letter_that_makes_one_character_of_two_leaves_the_caret_behind_it() =>
        Assert.Equal("🇰🇷|", AnEditor.With("|🇷").Typed("🇰").Shown());

    [Fact]
    public void Typing_takes_the_place_of_what_is_selected() =>
        Assert.Equal("one 둘| three", AnEditor.With("one |two three").Pressed("^S-Right").Typed("둘").Shown());

    [Theory]
    [InlineData("a👩‍👧|b", "Backspace", "a|b")]
    [InlineData("a|🇰🇷b", "Del", "a|b")]
    [InlineData("e\u0301|", "^H", "|")]
    [InlineData("one\n|two", "Backspace", "one|two")]
    [InlineData("one|\ntwo", "^D", "one|two")]
    [InlineData("|", "Backspace", "|")]
    [InlineData("|", "Del", "|")]
    [InlineData("one two|", "^W", "one |")]
    [InlineData("one two  |", "M-Backspace", "one |")]
    [InlineData("오늘은 비가|", "^W", "오늘은 |")]
    [InlineData("|one two", "M-d", "| two")]
    [InlineData("one\n|two", "^W", "one|two")]
    [InlineData("one|\ntwo", "M-d", "one|two")]
    [InlineData("one |two\nthree", "^K", "one |\nthree")]
    [InlineData("one|\nthree", "^K", "one|three")]
    [InlineData("one |two", "^U", "|two")]
    [InlineData("one\nt|wo\nthree", "M-k", "one\n|three")]
    [InlineData("one\nt|wo", "M-k", "one|")]
    [InlineData("> a\n> |b\n>\n> c\nmine", "M-D", "|> c\nmine")]
    [InlineData("mi|ne\n> a", "M-D", "mi|ne\n> a")]
    [InlineData("one|two", "^J", "one\n|two")]
    public void Keys_delete(string before, string key, string after) =>
        Assert.Equal(after, AnEditor.With(before).Pressed(key).Shown());

    [Fact]
    public void Kills_in_a_row_are_yanked_as_one()
    {
        EditorPresenter editor = AnEditor.With("one two| three").Pressed("^W", "M-d", "^W", "End", "^Y");

        Assert.Equal("one two three|", editor.Shown());
        editor.Typed(" ").Pressed("M-b", "M-d", "^Y", "^Y");
        Assert.Equal("three", editor.Killed);
    }

    [Fact]
    public void A_motion_between_two_kills_begins_anew() =>
        Assert.Equal("two", AnEditor.With("|one two").Pressed("M-d", "Right", "M-d").Killed);

    [Fact]
    public void The_selection_is_copied_and_cut()
    {
        EditorPresenter editor = AnEditor.With("|one two").Pressed("M-a", "M-f");

        Assert.Equal("one", editor.SelectedText);
        Assert.Equal("one| two", editor.Pressed("M-w").Shown());
        Assert.Null(editor.SelectedText);
        Assert.Equal("one twoone|", editor.Pressed("End", "^Y").Shown());
        Assert.Equal("|", editor.Pressed("M-A", "S-Del").Shown());
        Assert.Equal("one twoone", editor.Killed);
    }

    [Fact]
    public void The_owner_is_told_once_of_each_change_and_not_of_motions()
    {
        EditorPresenter editor = AnEditor.With("|one");
        int told = 0;
        long revision = editor.Revision;
        editor.TextChanged += (_, _) => told++;

        editor.Pressed("Right", "S-Right", "M-w");
        Assert.Equal((0, revision), (told, editor.Revision));
        editor.Type(new string('x', 100_000) + "\nend");
        Assert.Equal(1, told);
        Assert.True(editor.Revision > revision);
        editor.Pressed("M-u");
        Assert.Equal((2, 3), (told, editor.Length));
    }

    [Fact]
    public void A_key_without_a_meaning_is_refused()
    {
        EditorPresenter editor = AnEditor.With("|one");

        Assert.All(["^X", "Esc", "F1", "S-Enter", "x", "S-x"], key => Assert.False(editor.Press(key), key));
        Assert.Equal("|one", editor.Shown());
    }
}
