using CsCheck;
using MailTui.Core.Text;

namespace MailTui.Core.Tests.Text;

public sealed class SearchFoldingTests
{
    [Theory]
    [InlineData("plain text, 회의실 会議", "plain text, 회의실 会議")]
    [InlineData("\u1112\u116C\u110B\u1174\u1109\u1175\u11AF", "회의실")] // as macOS writes file names
    [InlineData("하\u11AB", "한")]
    [InlineData("\u110F\u110F", "ㅋㅋ")]
    [InlineData("ﾻﾻ", "ㅋㅋ")]
    [InlineData("ﾡￂￇￜ", "ㄱㅏㅔㅣ")]
    [InlineData("ｶﾞｲﾄﾞ ﾊﾟﾝ", "ガイド パン")]
    [InlineData("か\u3099き\u3099ウ\u3099は\u309A", "がぎヴぱ")]
    [InlineData("あ\u3099", "あ")]
    [InlineData("ＡＢ１！", "AB1!")]
    [InlineData("①㎏ﬁ㈜㉠", "1kgfi(주)ㄱ")]
    [InlineData("\uF90A", "金")]
    [InlineData("\U0001D400\U0001D41A\U0001D7D9", "Aa1")]
    [InlineData("Straße Œuvre Øre Łódź ıİ", "Strasse oeuvre ore lódź ii")]
    [InlineData("Foo™", "Foo™")]
    [InlineData("👍🏽 \U00020000", "👍🏽 \U00020000")]
    public void Ways_to_write_the_same_become_one(string text, string expected) =>
        Assert.Equal(expected, SearchFolding.Of(text));

    [Fact]
    public void Text_with_nothing_to_fold_is_not_copied()
    {
        const string text = "회의실 会議 かな";
        Assert.Same(text, SearchFolding.Of(text));
    }

    [Fact]
    public void What_is_folded_stays_so_whatever_it_is() =>
        Gen.Int[0, 0xFFFF]
            .Select(c => (char)c)
            .Array[0, 12]
            .Select(letters => new string(letters))
            .Sample(
                text => Assert.Equal(SearchFolding.Of(text), SearchFolding.Of(SearchFolding.Of(text))),
                iter: 20_000,
                threads: 1
            );

    [Fact]
    public void Every_syllable_comes_of_its_letters()
    {
        for (int i = 0; i < 11_172; i++)
        {
            int tail = i % 28;
            string letters =
                $"{(char)(0x1100 + (i / 588))}{(char)(0x1161 + (i / 28 % 21))}{(tail == 0 ? "" : (char)(0x11A7 + tail))}";
            Assert.Equal(((char)(0xAC00 + i)).ToString(), SearchFolding.Of(letters));
        }
    }
}
