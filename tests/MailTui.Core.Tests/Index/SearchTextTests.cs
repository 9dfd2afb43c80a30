using MailTui.Core.Index;

namespace MailTui.Core.Tests.Index;

public class SearchTextTests
{
    [Theory]
    [InlineData("Your invoice 42", "Your invoice 42")]
    [InlineData("회의실", "회의 의실 ")]
    [InlineData("AWS회의", "AWS 회의 ")]
    [InlineData("곧", "곧 ")]
    [InlineData("東京へ行く", "東京 京へ へ行 行く ")]
    [InlineData("Ｔｏｋｙｏ　１", "Tokyo　1 ")]
    public void Runs_without_spaces_become_bigrams(string text, string expected) =>
        Assert.Equal(expected, SearchText.ForIndex(text));

    [Theory]
    [InlineData("invoice", false, "\"invoice\"*")]
    [InlineData("invoice", true, "\"invoice\"")]
    [InlineData("회의실", false, "\"회의 의실\"")]
    [InlineData("회", true, "\"회\"*")]
    [InlineData("a\"b", false, "\"ab\"*")]
    [InlineData("foo@example.com", false, "\"foo@example.com\"*")]
    public void A_query_asks_for_the_same_tokens(string words, bool exact, string expected) =>
        Assert.Equal(expected, SearchText.ForQuery(words, exact));

    [Theory]
    [InlineData("")]
    [InlineData("---")]
    [InlineData("\"\"")]
    [InlineData("★")]
    public void Nothing_to_search_for_is_no_expression(string words) => Assert.Null(SearchText.ForQuery(words, false));
}
