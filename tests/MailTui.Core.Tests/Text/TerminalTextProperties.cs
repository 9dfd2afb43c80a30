using System.Globalization;
using System.Text;
using CsCheck;
using MailTui.Core.Text;

namespace MailTui.Core.Tests.Text;

public sealed class TerminalTextProperties
{
    private static readonly string[] Nasty =
    [
        "\e[2J",
        "\e]0;title\a",
        "\u009B",
        "\u202E",
        "\u200D",
        "\u200B",
        "\uFE0F",
        "\uD83D",
        "\uDC68",
        "👨",
        "❤",
        "👩",
        "🏽",
        "🇰",
        "🇷",
        "\u0301",
        "\u20E3",
        "\u1100",
        "\u1161",
        "\u11A8",
        "\u115F",
        "\u1160",
        "\uA960",
        "\uD7B0",
        "\uD7CB",
        "가",
        "각",
        "\u3164",
        "\t",
        "\r",
        "\n",
        "\u2028",
        "\u0E33",
        "\u102B",
        "\u0915\u094D",
        "\u0600",
        "\u0D4E",
        "한글 ",
        "a b",
    ]; // csharpier-ignore

    private static readonly Gen<string> Hostile = Gen.OneOf(
            Gen.Int[0, Nasty.Length - 1].Select(i => Nasty[i]),
            Gen.Int[0, 0xFFFF].Select(unit => ((char)unit).ToString()),
            Gen.Int[0x10000, 0x10FFFF].Select(char.ConvertFromUtf32)
        )
        .Array[0, 40]
        .Select(string.Concat);

    [Fact]
    public void No_control_and_nothing_invisible_reaches_the_terminal() =>
        Hostile.Sample(text =>
        {
            AssertSafe(TerminalText.Line(text));
            AssertSafe(TerminalText.Block(text).Replace("\n", "", StringComparison.Ordinal));
        });

    [Fact]
    public void Cleaning_twice_changes_nothing() =>
        Hostile.Sample(text =>
        {
            var line = TerminalText.Line(text);
            var block = TerminalText.Block(text);
            return TerminalText.Line(line) == line && TerminalText.Block(block) == block;
        });

    [Fact]
    public void Every_cluster_takes_one_or_two_cells() =>
        Hostile.Sample(text =>
        {
            var clusters = StringInfo.GetTextElementEnumerator(TerminalText.Line(text));
            while (clusters.MoveNext())
                Assert.InRange(TerminalText.Width(clusters.GetTextElement()), 1, 2);
        });

    [Fact]
    public void Fit_has_exactly_the_width_and_cuts_no_cluster() =>
        Gen.Select(Hostile, Gen.Int[0, 60])
            .Sample(
                (text, width) =>
                {
                    var line = TerminalText.Line(text);
                    var fitted = TerminalText.Fit(line, width);
                    Assert.Equal(width, TerminalText.Width(fitted));
                    Assert.Equal(width, TerminalText.Width(TerminalText.FitRight(line, width)));
                    var kept = fitted.TrimEnd(' ').TrimEnd('…').Length;
                    var boundaries = StringInfo.ParseCombiningCharacters(line).Append(line.Length);
                    Assert.True(
                        kept > line.TrimEnd(' ').Length
                            || boundaries.Contains(kept)
                            || line[kept..].Trim(' ', '…') == ""
                    );
                }
            );

    private static void AssertSafe(string text)
    {
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var status = Rune.DecodeFromUtf16(rest, out var rune, out var consumed);
            Assert.Equal(System.Buffers.OperationStatus.Done, status);
            var category = Rune.GetUnicodeCategory(rune);
            Assert.NotEqual(UnicodeCategory.Control, category);
            Assert.True(category != UnicodeCategory.Format || rune.Value == 0x200D);
            Assert.NotEqual(UnicodeCategory.OtherNotAssigned, category);
            Assert.False(rune.Value is 0x2028 or 0x2029 or >= 0xFE00 and <= 0xFE0F or >= 0xE0000 and <= 0xE0FFF);
            rest = rest[consumed..];
        }
    }
}
