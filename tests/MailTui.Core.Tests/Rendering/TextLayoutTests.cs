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

    [Theory]
    [InlineData("one two three", 8, "one two |three")]
    [InlineData("one   two", 4, "one   |two")]
    [InlineData("one   ", 4, "one   ")]
    [InlineData("안녕하세요 여러분", 12, "안녕하세요 |여러분")]
    [InlineData("日本語。文章", 6, "日本|語。文|章")]
    [InlineData("가나다라마", 4, "가나|다라|마")]
    [InlineData("> quoted text here", 10, "> quoted |text here")]
    [InlineData("> https://example.com", 8, "> https:|//exampl|e.com")]
    [InlineData("한글", 1, "한|글")]
    [InlineData("", 1, "")]
    public void Rows_of_what_is_written_repeat_nothing_and_lose_nothing(string line, int width, string expected)
    {
        int[] starts = [0, .. TextLayout.RowStarts(line, width), line.Length];

        Assert.Equal(expected, string.Join('|', starts.Zip(starts.Skip(1), (from, to) => line[from..to])));
    }

    [Fact]
    public void Rows_after_one_are_the_same_wherever_one_begins() =>
        Gen.Select(Gen.Int[0, Pieces.Length - 1].Select(n => Pieces[n]).Array[0, 20], Gen.Int[1, 20])
            .Sample(
                (pieces, width) =>
                {
                    string line = TerminalText.Line(string.Concat(pieces));
                    int[] starts = [.. TextLayout.RowStarts(line, width)];
                    for (int row = 0; row < starts.Length; row++)
                        Assert.Equal(starts[(row + 1)..], TextLayout.RowStarts(line, width, starts[row]));
                }
            );

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
