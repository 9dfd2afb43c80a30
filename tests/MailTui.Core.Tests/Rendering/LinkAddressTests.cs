using CsCheck;
using MailTui.Core.Rendering;

namespace MailTui.Core.Tests.Rendering;

public sealed class LinkAddressTests
{
    [Theory]
    [InlineData("https://a.example/x?y=1&z=%20#f", "https://a.example/x?y=1&z=%20#f")]
    [InlineData("HTTP://a.example", "HTTP://a.example")]
    [InlineData("mailto:a@b.example?subject=hi there", "mailto:a@b.example?subject=hi%20there")]
    [InlineData("https://한글.example/é", "https://%ED%95%9C%EA%B8%80.example/%C3%A9")]
    [InlineData("https://a.example/\u001b\\<\">", "https://a.example/%1B%5C%3C%22%3E")]
    [InlineData("tel:+8210", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("", null)]
    public void An_address_is_printable_ASCII_or_none(string target, string? address) =>
        Assert.Equal(address, LinkAddress.Of(target));

    [Fact]
    public void What_is_too_long_is_no_address()
    {
        string most = "https://a.example/" + new string('x', LinkAddress.MaxBytes - 18);

        Assert.Equal(most, LinkAddress.Of(most));
        Assert.Null(LinkAddress.Of(most + "x"));
        Assert.Null(LinkAddress.Of(most[..1000] + new string('한', 200)));
    }

    [Fact]
    public void Nothing_but_printable_ASCII_ever_comes_out_and_it_stays_as_it_is() =>
        Gen.String.Sample(text =>
        {
            string? address = LinkAddress.Of("https://" + text);
            Assert.True(address?.All(c => c is > ' ' and < '\u007f' and not ('"' or '\\' or '<' or '>')) ?? true);
            Assert.True(address is null || LinkAddress.Of(address) == address);
        });
}
