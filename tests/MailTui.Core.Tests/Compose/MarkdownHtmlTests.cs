using CsCheck;
using MailTui.Core.Compose;

namespace MailTui.Core.Tests.Compose;

public class MarkdownHtmlTests
{
    [Theory]
    [InlineData("**b** *i* ~~s~~", "<p><strong>b</strong> <em>i</em> <del>s</del></p>")]
    [InlineData("one\ntwo", "<p>one<br />\ntwo</p>")]
    [InlineData("[여기](https://example.org/?a=1&b=2)", "<p><a href=\"https://example.org/?a=1&amp;b=2\">여기</a></p>")]
    [InlineData("https://example.org/x.", "<a href=\"https://example.org/x\">https://example.org/x</a>.")]
    [InlineData("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>")]
    [InlineData("`a<b`", "<code style=\"font-family:monospace;background:#f4f4f4\">a&lt;b</code>")]
    [InlineData("|a|b|\n|-|-|\n|1|2|", "<td style=\"border:1px solid #bbb;padding:2px 6px\">1</td>")]
    // HTML is text, pictures are links, and no link runs anything.
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("![pic](https://example.org/p.png)", "<a href=\"https://example.org/p.png\">pic</a>")]
    [InlineData("[x](javascript:alert(1))", "<a href=\"\">x</a>")]
    [InlineData("[x](data:text/html,x)", "<a href=\"\">x</a>")]
    // Quotes keep their lines, columns and levels; the signature is no heading.
    [InlineData("> a  b\n>> **c**\n> d", "<div style=\"white-space:pre-wrap\">a  b</div><blockquote")]
    [InlineData("> a\n> <b>", "a\n&lt;b&gt;</div></blockquote>")]
    [InlineData("text\n-- \nMe\n**x**", "<div style=\"white-space:pre-wrap;color:#555\">-- \nMe\n**x**</div>")]
    [InlineData("-- \nMe\n\nOn Monday Ann wrote:\n> q", "-- \nMe</div>\n<p>On Monday Ann wrote:</p>\n<blockquote")]
    [InlineData(
        "hi\n---------- Forwarded message ----------\nFrom: A <a@b>\n\n**x**  y",
        "<div style=\"white-space:pre-wrap\">---------- Forwarded message ----------\nFrom: A &lt;a@b&gt;\n\n**x**  y</div>"
    )]
    [InlineData("```\n> code\n-- \n```", "&gt; code\n-- \n</code></pre>")]
    public void What_is_written_becomes(string markdown, string html) =>
        Assert.Contains(html, MarkdownHtml.Of(markdown), StringComparison.Ordinal);

    [Fact]
    public void What_is_nested_too_deep_stays_text() =>
        Assert.Contains(
            "&gt; &gt; &gt;",
            MarkdownHtml.Of(" " + string.Concat(Enumerable.Repeat("> ", 2_000)) + "x"),
            StringComparison.Ordinal
        );

    [Fact]
    public void Nothing_written_becomes_anything_that_is_loaded_or_run()
    {
        Gen.Int[0, Pieces.Length - 1]
            .Select(piece => Pieces[piece])
            .Array[0, 30]
            .Select(string.Concat)
            .Sample(markdown =>
            {
                var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(MarkdownHtml.Of(markdown));
                Assert.Empty(
                    document.QuerySelectorAll("script,img,iframe,object,embed,link,style,form,input,svg,base")
                );
                foreach (var element in document.All)
                {
                    Assert.DoesNotContain(
                        element.Attributes,
                        attribute =>
                            attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name == "src"
                    );
                    string target = element.GetAttribute("href") ?? "";
                    Assert.True(
                        target.Length == 0
                            || new[] { "http:", "https:", "mailto:", "tel:" }.Any(scheme =>
                                target.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)
                            ),
                        target
                    );
                }
            });
    }

    private static readonly string[] Pieces =
    [
        "<img src=x onerror=y>",
        "<script>",
        "![",
        "[",
        "](",
        "](javascript:x)",
        "<javascript:x>",
        "<https://a.b>",
        "\n[a]: javascript:x\n",
        "[a]",
        ")",
        "\n",
        "> ",
        "`",
        "```\n",
        "|a|\n|-|\n",
        "\"'>",
        "&#106;avascript:",
        "www.example.org",
        "-- \n",
        "가 ",
        "\\",
        "&lt;",
    ];
}
