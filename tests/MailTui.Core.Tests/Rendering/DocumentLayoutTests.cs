using CsCheck;
using MailTui.Core.Rendering;
using MailTui.Core.Text;

namespace MailTui.Core.Tests.Rendering;

public sealed class DocumentLayoutTests
{
    [Fact]
    public void A_wrapped_address_leads_to_the_whole_from_each_of_its_pieces()
    {
        const string target = "https://example.com/a/very/long/path/that/does/not/fit?x=1";
        var lines = new TextBlock($"See {target} please").Lines(20).ToList();

        var pieces = lines.SelectMany(line => line.Spans).Where(span => span.Link is not null).ToList();
        Assert.True(pieces.Count > 2);
        Assert.All(pieces, piece => Assert.Equal(target, piece.Link));
        Assert.Equal(target, string.Concat(pieces.Select(piece => piece.Text)));
    }

    [Fact]
    public void A_patch_is_told_by_what_its_head_announces()
    {
        var styles = new TextBlock(
            "Hello,\ndiff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n-- \n2.43.0\n"
        )
            .Lines(80)
            .Select(line => line.Style);

        Assert.Equal(
            [
                LineStyle.Text,
                LineStyle.PatchHead,
                LineStyle.PatchHead,
                LineStyle.PatchHead,
                LineStyle.PatchHead,
                LineStyle.Text,
                LineStyle.PatchRemoved,
                LineStyle.PatchAdded,
                LineStyle.Signature,
                LineStyle.Signature,
            ],
            styles
        );
    }

    [Theory]
    [InlineData("---\nno patch\n- item\n+ item")]
    [InlineData("--- Original message ---\nFrom: Ann")]
    public void A_rule_or_a_list_is_no_patch(string text) =>
        Assert.All(new TextBlock(text).Lines(80), line => Assert.Equal(LineStyle.Text, line.Style));

    [Fact]
    public void A_quoted_paragraph_wraps_behind_its_marks()
    {
        var block = new ParagraphBlock("one two three four")
        {
            QuoteDepth = 2,
            FirstPrefix = "• ",
            Prefix = "  ",
        };

        Assert.Equal(["> > • one two", "> >   three", "> >   four"], block.Lines(14).Select(line => line.Text));
        Assert.All(block.Lines(14), line => Assert.Equal(2, line.QuoteDepth));
    }

    [Fact]
    public void Short_quotes_between_answers_are_not_folded()
    {
        var lines = QuoteFolding.Fold(new TextBlock("> a\n> b\nyes\n> c\n\n> d\n> e\n> f\nno\n").Lines(80));

        Assert.Equal(["> a", "> b", "yes", "▸ 5 quoted lines", "no"], lines.Select(line => line.Text));
    }

    [Fact]
    public void Styled_text_keeps_every_character_and_its_width_at_any_width() =>
        Gen.Select(Gen.OneOf(Gen.String[Gen.Char["ab 한 글\n😀"], 0, 60]), Gen.Int[0, 20].Array[0, 6], Gen.Int[3, 30])
            .Sample(
                (text, cuts, width) =>
                {
                    text = TerminalText.Block(text);
                    var runs = new List<InlineRun>();
                    var position = 0;
                    foreach (var cut in cuts)
                    {
                        if (position + cut > text.Length)
                            break;
                        runs.Add(new InlineRun(position, cut, SpanStyle.Strong, "https://a.example"));
                        position += cut + 1;
                    }
                    var lines = new ParagraphBlock(new InlineText(text, runs)).Lines(width).ToList();
                    Assert.All(lines, line => Assert.InRange(TerminalText.Width(line.Text), 0, width));
                    Assert.Equal(Ink(text), Ink(string.Concat(lines.Select(line => line.Text))));
                    var strong = string.Concat(runs.Select(run => text.Substring(run.Start, run.Length)));
                    Assert.Equal(
                        Ink(strong),
                        Ink(
                            string.Concat(
                                lines.SelectMany(line => line.Spans).Where(s => s.Link is not null).Select(s => s.Text)
                            )
                        )
                    );
                },
                iter: 500
            );

    private static string Ink(string text) => new([.. text.Where(c => !char.IsWhiteSpace(c))]);
}
