using MailTui.Presentation.Editing;

namespace MailTui.Presentation.Tests.Editing;

public sealed class EditorParagraphTests
{
    private static readonly string Words = string.Join(' ', Enumerable.Repeat("word", 20));

    [Fact]
    public void A_paragraph_is_filled_to_72_columns_and_the_caret_stays_at_its_word()
    {
        EditorPresenter editor = AnEditor.With($"before\n\n{Words}\nand th|en\n\nafter").Pressed("M-q");

        string[] lines = editor.Text.Split('\n');
        Assert.Equal(["before", ""], lines[..2]);
        Assert.Equal([69, 38], lines[2..4].Select(line => line.Length));
        Assert.Equal(["", "after"], lines[4..]);
        Assert.EndsWith("word and th|en", editor.Shown().Split('\n')[3]);
        Assert.Contains("and th|en\n\nafter", editor.Pressed("M-u").Shown());
    }

    [Theory]
    [InlineData("> one\n> |two\nmine", "> one |two\nmine")]
    [InlineData(">> one\n> |two\n> three", ">> one\n> |two three")]
    [InlineData(">one\n>|two", "> one |two")]
    [InlineData("- one\n  |two\n- three", "- one |two\n- three")]
    [InlineData("오늘은\n|비가", "오늘은 |비가")]
    [InlineData("漢字\n|漢字", "漢字|漢字")]
    [InlineData("one\n|-- \nAnn", "one\n|-- \nAnn")]
    [InlineData("one\n|\ntwo", "one\n|\ntwo")]
    [InlineData("|one\n-- \nAnn", "|one\n-- \nAnn")]
    public void What_is_quoted_or_listed_stays_so(string before, string after) =>
        Assert.Equal(after, AnEditor.With(before).Pressed("M-q").Shown());

    [Fact]
    public void Marks_stand_before_each_filled_line()
    {
        string[] lines = AnEditor.With($"|> {Words}").Pressed("M-q").Text.Split('\n');

        Assert.All(lines, line => Assert.StartsWith("> word", line));
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 72));
        Assert.Equal(2, lines.Length);
    }

    [Fact]
    public void The_paragraphs_that_are_selected_are_filled_in_one_step()
    {
        EditorPresenter editor = AnEditor.With("a\nb\n\nc\nd|").Pressed("M-A", "M-q");

        Assert.Equal("a b\n\nc d", editor.Text);
        Assert.Equal("a\nb\n\nc\nd", editor.Pressed("M-u").Text);
    }

    [Theory]
    [InlineData("on|e", "> on|e")]
    [InlineData("> on|e", ">> on|e")]
    [InlineData("|", ">|")]
    public void A_line_is_quoted_once_more_and_back(string before, string after)
    {
        EditorPresenter editor = AnEditor.With(before).Pressed("M-'");

        Assert.Equal(after, editor.Shown());
        Assert.Equal(before, editor.Pressed("M-\"").Shown());
    }

    [Theory]
    [InlineData("> > one|", "> one|")]
    [InlineData(">one|", "one|")]
    [InlineData("one|", "one|")]
    [InlineData(">\u0301a|", "◌\u0301a|")]
    public void Marks_of_others_are_taken_away_too(string before, string after) =>
        Assert.Equal(after, AnEditor.With(before).Pressed("M-\"").Shown());

    [Fact]
    public void The_lines_that_are_selected_are_quoted()
    {
        EditorPresenter editor = AnEditor.With("|one\ntwo\nthree").Pressed("S-Down", "S-Down", "M-'", "M-'");

        Assert.Equal(">> one\n>> two\nthree", editor.Text);
    }
}
