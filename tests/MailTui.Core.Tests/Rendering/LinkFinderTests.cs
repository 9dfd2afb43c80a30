using MailTui.Core.Rendering;

namespace MailTui.Core.Tests.Rendering;

public class LinkFinderTests
{
    [Theory]
    [InlineData("see https://example.com/a.", "https://example.com/a")]
    [InlineData("(https://example.com/a)", "https://example.com/a")]
    [InlineData("https://example.com/wiki/A_(b)", "https://example.com/wiki/A_(b)")]
    [InlineData("<http://example.com>", "http://example.com")]
    [InlineData("[1] HTTPS://EXAMPLE.COM/x?y=1&z=2, and", "HTTPS://EXAMPLE.COM/x?y=1&z=2")]
    [InlineData("https://example.com/문서를", "https://example.com/")]
    public void An_address_ends_where_the_sentence_goes_on(string text, string expected) =>
        Assert.Equal([expected], LinkFinder.Find(text));

    [Fact]
    public void Each_address_is_listed_once_in_its_order() =>
        Assert.Equal(
            ["http://b.example/", "http://a.example/"],
            LinkFinder.Find("http://b.example/ http://a.example/ http://b.example/")
        );

    [Fact]
    public void A_text_without_addresses_has_none() => Assert.Empty(LinkFinder.Find("ftp://example.com xhttp://x"));
}
