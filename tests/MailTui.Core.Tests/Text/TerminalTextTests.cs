using MailTui.Core.Text;

namespace MailTui.Core.Tests.Text;

public sealed class TerminalTextTests
{
    [Theory]
    [InlineData("\e[31mred\e[0m", "␛[31mred␛[0m")]
    [InlineData("\e]8;;http://evil\a", "␛]8;;http://evil␇")]
    [InlineData("\eP0;1|17/17\e\\", "␛P0;1|17/17␛\\")]
    [InlineData("\u009B31m", "›31m")]
    [InlineData("a\0b\u007F", "a␀b␡")]
    [InlineData("\u0093quoted\u0094 \u0081", "“quoted” \uFFFD")]
    public void Control_characters_become_visible_and_harmless(string hostile, string expected) =>
        Assert.Equal(expected, TerminalText.Line(hostile));

    [Theory]
    [InlineData("gpj.\u202Eexe", "gpj.exe")]
    [InlineData("\u2066a\u2069\u200E\u200F\u061C", "a")]
    [InlineData("pay\u200Bpal\uFEFF\u2060\u00AD\u200C", "paypal")]
    [InlineData("hi\U000E0041\U000E007F", "hi")]
    [InlineData("❤\uFE0F 👍\U0001F3FD", "❤ 👍")]
    [InlineData("a\u200Db", "ab")]
    public void What_shows_nothing_or_reorders_is_dropped(string hostile, string expected) =>
        Assert.Equal(expected, TerminalText.Line(hostile));

    [Theory]
    [InlineData("\uFFFE\uFFFF\U0001FFFE", "\uFFFD\uFFFD\uFFFD")]
    [InlineData("\u0378", "\uFFFD")]
    public void What_is_no_character_becomes_the_replacement_character(string hostile, string expected) =>
        Assert.Equal(expected, TerminalText.Line(hostile));

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character()
    {
        Assert.Equal("\uFFFD", TerminalText.Line("\uD800"));
        Assert.Equal("a\uFFFDb", TerminalText.Line("a\uDC00b"));
    }

    [Theory]
    [InlineData("👨\u200D👩\u200D👧", 2)]
    [InlineData("👩\u200D❤\u200D👨", 2)]
    [InlineData("🇰🇷", 2)]
    [InlineData("e\u0301", 1)]
    public void Sequences_that_terminals_agree_on_are_kept(string text, int cells)
    {
        Assert.Equal(text, TerminalText.Line(text));
        Assert.Equal(cells, TerminalText.Width(text));
    }

    [Theory]
    [InlineData("\u1112\u1161\u11AB\u1100\u1173\u11AF", "한글")]
    [InlineData("한\u1100\u1161", "한가")]
    [InlineData("\u1100", "ㄱ")]
    [InlineData("\u1100\u1100\u1161", "ㄱ가")]
    [InlineData("\u1161\u11A8", "ㅏㄱ")]
    [InlineData("가\u11A8", "각")]
    [InlineData("\u3164x\uFFA0", "\u3000x ")]
    public void Decomposed_Hangul_is_composed(string text, string expected) =>
        Assert.Equal(expected, TerminalText.Line(text));

    [Fact]
    public void Marks_without_a_letter_get_one_and_a_letter_keeps_no_more_than_eight()
    {
        Assert.Equal("◌\u0301 ◌\u0302", TerminalText.Line("\u0301 \u0302"));
        Assert.Equal("a" + new string('\u0301', 8) + "b", TerminalText.Line("a" + new string('\u0301', 5_000) + "b"));
    }

    [Theory]
    [InlineData("one\r\n\r\n\ttwo", "one two")]
    [InlineData("one\u2028two\u2029", "one two ")]
    [InlineData("a\u00A0b\u2003c", "a b c")]
    public void Line_ends_and_tabs_become_one_space(string text, string expected) =>
        Assert.Equal(expected, TerminalText.Line(text));

    [Fact]
    public void A_block_keeps_its_lines_and_expands_its_tabs_by_cells() =>
        Assert.Equal("a       b\n한글    c\n\nd\n", TerminalText.Block("a\tb\r\n한글\tc\r\rd\u2028"));

    [Fact]
    public void Sound_text_is_returned_as_it_is()
    {
        var text = new string("Hello, 안녕하세요! café 日本語".ToCharArray());

        Assert.Same(text, TerminalText.Line(text));
        Assert.Same(text, TerminalText.Block(text));
    }

    [Fact]
    public void Nothing_is_empty()
    {
        Assert.Equal("", TerminalText.Line(null));
        Assert.Equal("", TerminalText.Block(""));
        Assert.Equal(0, TerminalText.Width(""));
    }

    [Theory]
    [InlineData("abc", 5, "abc  ", "  abc")]
    [InlineData("abc", 3, "abc", "abc")]
    [InlineData("abcd", 3, "ab…", "ab…")]
    [InlineData("한글날", 6, "한글날", "한글날")]
    [InlineData("한글날", 5, "한글…", "한글…")]
    [InlineData("한글날", 4, "한… ", " 한…")]
    [InlineData("한", 1, "…", "…")]
    [InlineData("e\u0301e\u0301e\u0301", 2, "e\u0301…", "e\u0301…")]
    [InlineData("abc", 0, "", "")]
    public void Fit_cuts_between_clusters_and_pads(string text, int width, string left, string right)
    {
        Assert.Equal(left, TerminalText.Fit(text, width));
        Assert.Equal(right, TerminalText.FitRight(text, width));
    }
}
