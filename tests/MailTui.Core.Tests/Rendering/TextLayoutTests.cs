using CsCheck;
using MailTui.Core.Rendering;
using MailTui.Core.Text;

namespace MailTui.Core.Tests.Rendering;

public sealed class TextLayoutTests
{
    private static readonly string[] Pieces =
    [
        "word ",
        "한글 ",
        "漢字",
        "https://example.com/",
        "> ",
        "  ",
        "\n",
        "👨\u200D👩\u200D👧",
        "e\u0301",
        "。",
        "(",
    ]; // csharpier-ignore

    [Theory]
    [InlineData("one two three", 8, "one two|three")]
    [InlineData("one two three", 7, "one two|three")]
    [InlineData("one   two", 4, "one|two")]
    [InlineData("안녕하세요 여러분", 12, "안녕하세요|여러분")]
    [InlineData("abcdefghij", 4, "abcd|efgh|ij")]
    [InlineData("see https://example.com/a/long/path", 12, "see|https://exam|ple.com/a/lo|ng/path")]
    [InlineData("日本語の文章", 6, "日本語|の文章")]
    [InlineData("日本語。文章", 6, "日本|語。文|章")]
    [InlineData("가나다라마", 4, "가나|다라|마")]
    [InlineData("  indented text here", 10, "  indented|  text|  here")]
    [InlineData("> quoted text here", 10, "> quoted|> text|> here")]
    [InlineData(">> a b c d e f", 7, ">> a b|>> c d|>> e f")]
    [InlineData("> https://example.com", 8, "> https:|> //exam|> ple.co|> m")]
    [InlineData("한", 1, "…")]
    [InlineData("a\n\nb\n", 10, "a||b")]
    [InlineData("\n", 10, "")]
    public void Lines_break_between_words_where_they_can(string text, int width, string expected) =>
        Assert.Equal(expected, string.Join('|', TextLayout.Wrap(text, width).Select(line => line.Text)));

    [Fact]
    public void An_empty_text_has_no_lines() => Assert.Empty(TextLayout.Wrap("", 10));

    [Fact]
    public void Quotes_and_the_signature_are_told_apart()
    {
        var lines = TextLayout.Wrap("Yes.\n> Really?\n--\n-- \nAnn\n> no\nExample Ltd.", 40);

        Assert.Equal(
            [
                LineStyle.Text,
                LineStyle.Quote,
                LineStyle.Text,
                LineStyle.Signature,
                LineStyle.Signature,
                LineStyle.Quote,
                LineStyle.Signature,
            ],
            lines.Select(line => line.Style)
        );
    }

    [Fact]
    public void No_line_is_wider_than_asked_and_nothing_but_spaces_is_lost() =>
        Gen.Select(
                Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Select(string.Concat),
                Gen.Int[2, 30]
            )
            .Sample(
                (text, width) =>
                {
                    var lines = TextLayout.Wrap(text, width);
                    Assert.All(lines, line => Assert.InRange(TerminalText.Width(line.Text), 0, width));
                    Assert.Equal(Letters(text), Letters(string.Concat(lines.Select(line => line.Text))));
                }
            );

    private static string Letters(string text) => string.Concat(text.Where(c => c is not (' ' or '\n' or '>'))); // prefixes repeat

    [Fact]
    public void The_beginning_of_a_huge_text_is_laid_out_without_the_rest()
    {
        var text = string.Concat(Enumerable.Repeat("한글과 English 섞인 문장입니다. ", 500_000));

        Assert.Equal(50, TextLayout.Lines(text, 80).Take(50).Count());
    }
}
