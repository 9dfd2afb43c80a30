using CsCheck;
using MailTui.Core.Index;
using MailTui.Testing.Index;

namespace MailTui.Core.Tests.Index;

/// <summary>What is searched for is folded as what is searched in.</summary>
public sealed class FoldedSearchTests
{
    [Theory]
    [InlineData("ㅋㅋㅋ 좋아요", "ㅋㅋ")]
    [InlineData("ㅋㅋㅋ 좋아요", "\u110F\u110F")]
    [InlineData("ㅋㅋㅋ 좋아요", "ﾻﾻ")]
    [InlineData("ㅋㅋㅋ 좋아요", "ㅋ")]
    [InlineData("회의실 예약", "의실")]
    [InlineData("회의실 예약", "회")]
    [InlineData("회의실 예약", "\u1112\u116C\u110B\u1174")]
    [InlineData("\u1112\u116C\u110B\u1174\u1109\u1175\u11AF", "회의")]
    [InlineData("ｶﾞｲﾄﾞﾌﾞｯｸ", "ガイド")]
    [InlineData("ガイドブック", "ｲﾄﾞ")]
    [InlineData("Re\u0301sume\u0301", "résumé")]
    [InlineData("résumé", "RESUME")]
    [InlineData("résumé", "re\u0301sume\u0301")]
    [InlineData("Straße", "strasse")]
    [InlineData("STRASSE", "straße")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("Diyarbakır", "diyarbakir")]
    [InlineData("œuvre", "oeuvre")]
    [InlineData("ﬁnance", "finance")]
    [InlineData("제①조", "1")]
    [InlineData("５０㎏", "50kg")]
    [InlineData("㈜예제", "\"(주)예제\"")]
    [InlineData("Foo™ product", "\"foo product\"")]
    public void It_is_found_in_subject_and_text(string text, string words)
    {
        using var test = new TestIndex();
        test.Writer.Store([TestIndex.Record("subject", subject: text), TestIndex.Record("body", body: text)]);

        Assert.Equal(["body", "subject"], Keys(test, words));
        Assert.Equal(["body"], Keys(test, $"body:{words}"));
        Assert.Equal(["subject"], Keys(test, $"subject:{words}"));
    }

    [Theory]
    [InlineData("회의실", "실")]
    [InlineData("회의실", "의회")]
    [InlineData("가나다", "ㄱ")]
    public void It_is_not_found(string text, string words)
    {
        using var test = new TestIndex();
        test.Writer.Store([TestIndex.Record("body", body: text)]);

        Assert.Empty(Keys(test, words));
    }

    [Fact]
    public void Any_two_syllables_of_any_word_are_found_in_any_form()
    {
        using var test = new TestIndex();
        int row = 0;
        Gen.Select(Gen.Char['가', '힣'].Array[2, 8], Gen.Int[0, 6], Gen.Int[2, 8], Gen.Bool, Gen.Bool)
            .Sample(
                (word, start, length, storedApart, soughtApart) =>
                {
                    start = Math.Min(start, word.Length - 2);
                    length = Math.Min(length, word.Length - start);
                    string key = $"k{row++}";
                    string text = new(word);
                    test.Writer.Store([TestIndex.Record(key, body: storedApart ? Apart(text) : text)]);
                    string part = text.Substring(start, length);

                    Assert.Contains(key, Keys(test, soughtApart ? Apart(part) : part));
                },
                iter: 100,
                threads: 1
            );
    }

    /// <summary>As Normalization Form D has it.</summary>
    private static string Apart(string syllables) =>
        string.Concat(
            syllables.Select(syllable =>
            {
                int index = syllable - '가';
                string open = $"{(char)(0x1100 + (index / 588))}{(char)(0x1161 + (index / 28 % 21))}";
                return index % 28 == 0 ? open : open + (char)(0x11A7 + (index % 28));
            })
        );

    private static List<string> Keys(TestIndex test, string words) =>
        [
            .. test
                .Index.List(new(null, MailboxQueryParser.Parse(words)), 0, 1000)
                .Select(message => message.Key.Value)
                .Order(StringComparer.Ordinal),
        ];
}
