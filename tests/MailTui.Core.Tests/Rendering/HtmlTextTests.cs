using MailTui.Core.Rendering;

namespace MailTui.Core.Tests.Rendering;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<p>One</p><p>Two</p>", "One\n\nTwo")]
    [InlineData("<div>One</div><div>Two</div>", "One\nTwo")]
    [InlineData("One<br>Two<br/><br>Three", "One\nTwo\n\nThree")]
    [InlineData("  One \n\t two  ", "One two")]
    [InlineData("<ul><li>a</li><li><p>b</p></li></ul>", "- a\n- b")]
    [InlineData("<ol><li>a<li>b<ul><li>c</ul></ol>", "1. a\n2. b\n\n  - c")]
    [InlineData("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc")]
    [InlineData(
        "Hi<blockquote>quoted<br>more<blockquote>deep</blockquote></blockquote>end",
        "Hi\n\n> quoted\n> more\n\n> > deep\n\nend"
    )]
    [InlineData("<pre>a\n  b</pre>", "a\n  b")]
    [InlineData("a &amp; b &lt;c&gt; &#54620; &eacute;", "a & b <c> 한 é")]
    [InlineData("<head><title>t</title><style>p{}</style></head><body>x<script>alert(1)</script>y</body>", "xy")]
    [InlineData("<head><title>t</title><body>x", "x")]
    [InlineData("<div style='display: none'>preheader<div>x</div></div>shown", "shown")]
    [InlineData("<span hidden>no</span>yes", "yes")]
    [InlineData("a<!-- no -->b", "ab")]
    [InlineData("<a href='https://example.com/x'>here</a>.", "here [https://example.com/x].")]
    [InlineData("<a href='https://example.com/'>example.com</a>", "example.com")]
    [InlineData("<a href='mailto:a@example.com'>a@example.com</a>", "a@example.com")]
    [InlineData("<a href='javascript:alert(1)'>x</a>", "x")]
    [InlineData("<a href='https://example.com/'><img src=x alt=Logo></a>", "Logo [https://example.com/]")]
    [InlineData("<a href=\"https://x.example/\u001B]0;x\">x</a>", "x [https://x.example/\u001B]0;x]")]
    [InlineData("one<hr>two", "one\n\n----------\n\ntwo")]
    [InlineData("<b>unclosed <i>tags", "unclosed tags")]
    [InlineData("1 < 2 and <", "1 < 2 and <")]
    [InlineData("", "")]
    public void HTML_becomes_readable_text(string html, string text)
    {
        Assert.Equal(text, HtmlText.Convert(html, 10_000, out var notice));
        Assert.Null(notice);
    }

    [Fact]
    public void What_is_too_long_is_cut_and_said()
    {
        var text = HtmlText.Convert(string.Concat(Enumerable.Repeat("<p>long</p>", 10_000)), 1_000, out var notice);

        Assert.InRange(text.Length, 1_000, 1_010);
        Assert.NotNull(notice);
    }

    [Fact]
    public void Deep_nesting_neither_overflows_nor_multiplies()
    {
        var html = string.Concat(Enumerable.Repeat("<blockquote><ul><li>x", 50_000));

        Assert.InRange(HtmlText.Convert(html, 100_000_000, out _).Length, 1, 80 * 50_000);
    }
}
