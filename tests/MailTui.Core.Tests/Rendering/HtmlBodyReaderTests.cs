using System.Diagnostics;
using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Core.Tests.Messages;
using MailTui.Core.Text;

namespace MailTui.Core.Tests.Rendering;

public sealed class HtmlBodyReaderTests
{
    // What would grow with the square of its length shows at either size; the larger one takes its time.
    private static readonly int Many =
        10_000
        * (int.TryParse(Environment.GetEnvironmentVariable("MAILTUI_TEST_REPETITIONS"), out var factor) ? factor : 1);

    [Theory]
    [InlineData("<p>One</p><p>Two</p>", "One\n\nTwo")]
    [InlineData("<div>One</div><div>Two</div>", "One\nTwo")]
    [InlineData("One<br>Two<br/><br>Three", "One\nTwo\n\nThree")]
    [InlineData("One<br><br><br><br><br>Two", "One\n\nTwo")]
    [InlineData("  One \n\t two  ", "One two")]
    [InlineData("One <b> two</b> , <i>three </i>four", "One two , three four")]
    [InlineData("<ul><li>a</li><li><p>b</p></li></ul>", "• a\n• b")]
    [InlineData("<ol><li>a<li>b<ul><li>c</ul></ol>", "1. a\n2. b\n   • c")]
    [InlineData("<ol start=9><li>a<li>b</ol>", "9. a\n10. b")]
    [InlineData(
        "Hi<blockquote>quoted<br>more<blockquote>deep</blockquote></blockquote>end",
        "Hi\n\n> quoted\n> more\n>\n> > deep\n\nend"
    )]
    [InlineData("<pre>a\n  b\n\n\nc</pre>", "a\n  b\n\n\nc")]
    [InlineData("a &amp; b &lt;c&gt; &#54620; &eacute;", "a & b <c> 한 é")]
    [InlineData("<head><title>t</title><style>p{}</style></head><body>x<script>alert(1)</script>y</body>", "xy")]
    [InlineData("<div style='display: none'>preheader<div>x</div></div>shown", "shown")]
    [InlineData("<div style='font-size:1px;max-height:0;overflow:hidden'>preheader</div>shown", "shown")]
    [InlineData("<span hidden>no</span>yes", "yes")]
    [InlineData("a<!-- no -->b<!--[if mso]><p>no</p><![endif]-->", "ab")]
    [InlineData("<img src=x alt='A cat'> and <img src=y width=1 height=1 alt=pixel> <img src=z>", "A cat and")]
    [InlineData("<a href='https://example.com/'>example.com</a>", "example.com")]
    [InlineData("<a href='mailto:a@example.com'>a@example.com</a>", "a@example.com")]
    [InlineData("<a href='javascript:alert(1)'>x</a> <a href='#top'>y</a> <a href='cid:1'>z</a>", "x y z")]
    [InlineData("one<hr>two", "one\n\n────────────────────\n\ntwo")]
    [InlineData("<b>unclosed <i>tags", "unclosed tags")]
    [InlineData("1 < 2 and <", "1 < 2 and <")]
    [InlineData("<p>&nbsp;</p><p>a</p><p>&nbsp;</p><p>b</p>", "a\n\nb")]
    [InlineData("<div>a</div><div><br></div><div>b</div><br><div>c</div>", "a\n\nb\n\nc")]
    [InlineData("<h1>Title</h1>text", "Title\n\ntext")]
    [InlineData("<table><tr><td>Home</td><td>Shop</td></tr></table>", "Home  Shop")]
    [InlineData("<dl><dt>Name<dd>value</dl>", "Name\n  value")]
    [InlineData("<ol type=a><li>a<li>b</ol>", "a. a\nb. b")]
    [InlineData("<ol type=I start=4><li>a<li value=9>b</ol>", "IV. a\nIX. b")]
    [InlineData("<ul style='list-style-type: none'><li>a<li>b</ul>", "a\nb")]
    [InlineData("<q>a</q> <ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>", "“a” 漢(かん)")]
    [InlineData("10 m<sup>2</sup>, CO<sub>2</sub>, the 5<sup>th</sup>", "10 m², CO₂, the 5th")]
    [InlineData("<button>Yes</button><button>No</button>", "Yes No")]
    [InlineData("<input type=checkbox checked>a <input type=hidden value=x><input type=submit value=Go>", "[x] a Go")]
    [InlineData("<details><summary>More</summary>text</details>", "More\ntext")]
    [InlineData("<div style='height:0;overflow:hidden'>no</div><div style='height:0'>yes</div>", "yes")]
    [InlineData("<div style='FONT-SIZE : 0PX !important'>no</div>yes", "yes")]
    [InlineData("<img src=x title='A cat'><img src='data:image/png;base64,AAAA'>", "A cat")]
    [InlineData("&zwnj;&nbsp;&zwnj;&nbsp;&#847;&shy; a", "a")]
    [InlineData("שלום <b>עולם</b>\u202E", "שלום עולם")]
    [InlineData("<video><a href='x'>See it</a></video><svg><text>no</text></svg>", "See it")]
    [InlineData("\u202Egpj.exe\u200B", "gpj.exe")]
    [InlineData("", "")]
    public void HTML_becomes_readable_text(string html, string text) => Assert.Equal(text, Text(html, 20));

    [Fact]
    public void A_link_is_numbered_and_its_target_stands_below()
    {
        var document = RawMail.Document(
            Html(
                "See <a href='https://example.com/guide'>the guide</a> and <a href='https://example.com/guide'>again</a>."
            )
        );

        Assert.Equal(
            "See the guide [1] and again [1].\n\n[1] https://example.com/guide",
            string.Join('\n', document.Layout(60).Select(line => line.Text))
        );
        Assert.Equal("example.com", Assert.Single(document.Links).Host);
    }

    [Theory]
    [InlineData("<base href='https://a.example/m/'><a href='x?y=1'>t</a>", "https://a.example/m/x?y=1")]
    [InlineData("<base href='https://a.example/m/'><a href='/x'>t</a>", "https://a.example/x")]
    [InlineData("<a href='//a.example/x'>t</a>", "https://a.example/x")]
    [InlineData("<a href=' https://a.example/x '>t</a>", "https://a.example/x")]
    [InlineData("<a href='/x'>t</a>", null)]
    [InlineData("<base href='https://a.example/'><a href='javascript:alert(1)'>t</a>", null)]
    [InlineData("<base href='https://a.example/'><a href='#top'>t</a>", null)]
    [InlineData("<base href='javascript:alert(1)'><a href='x'>t</a>", null)]
    [InlineData("<base href='https://a.example/'><a href='data:text/html,x'>t</a>", null)]
    [InlineData("<img usemap=#m><map name=m><area href='https://a.example/' alt=t></map>", "https://a.example/")]
    public void A_link_leads_where_a_browser_would_go(string html, string? target) =>
        Assert.Equal(target, RawMail.Document(Html(html)).Links.SingleOrDefault()?.Target);

    [Fact]
    public void Links_beside_each_other_do_not_run_together() =>
        Assert.Equal(
            "Yes [1] No [2]",
            RawMail
                .Document(Html("<a href='https://a.example/y'>Yes</a><a href='https://a.example/n'>No</a>"))
                .Layout(80)[0]
                .Text
        );

    [Theory]
    [InlineData("https://evil.example/x", "https://bank.example", "bank.example")]
    [InlineData("https://evil.example/x", "www.bank.example/login", "www.bank.example")]
    [InlineData("https://bank.example@evil.example/", "bank.example", "bank.example")]
    [InlineData("https://www.bank.example/x", "bank.example", null)]
    [InlineData("https://login.bank.example/x", "https://www.bank.example", null)]
    [InlineData("https://evil.example/x", "our bank", null)]
    [InlineData("mailto:a@evil.example?subject=x", "help@bank.example", "bank.example")]
    [InlineData("mailto:help@bank.example", "Help@bank.example.", null)]
    public void A_text_that_names_another_host_is_a_lie(string target, string text, string? claimed)
    {
        var document = RawMail.Document(Html($"<a href='{target}'>{text}</a>"));

        Assert.Equal(claimed, Assert.Single(document.Links).ClaimedHost);
        var marker = document.Layout(80)[0].Spans.FirstOrDefault(span => span.Style.HasFlag(SpanStyle.Suspicious));
        Assert.Equal(claimed is not null, marker.Text is not null);
        if (claimed is not null)
            Assert.Contains("evil.example!", marker.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_data_is_aligned_and_its_numbers_stand_right()
    {
        const string html = """
            <table><tr><th>품목</th><th>수량</th><th>금액</th></tr>
            <tr><td>우산</td><td>2</td><td>35,000원</td></tr><tr><td>Rain coat</td><td>10</td><td>120,000원</td></tr></table>
            """;

        Assert.Equal(
            "품목       수량       금액\n─────────  ────  ─────────\n우산          2   35,000원\nRain coat    10  120,000원",
            Text(html, 40)
        );
    }

    [Fact]
    public void Days_are_no_numbers() =>
        Assert.Equal(
            "Nov 3   -$5\nNov 12  $12",
            Text("<table><tr><td>Nov 3</td><td>-$5</td></tr><tr><td>Nov 12</td><td>$12</td></tr></table>", 40)
        );

    [Fact]
    public void Empty_cells_keep_their_columns()
    {
        const string html =
            "<table><tr><th>a</th><th>b</th><th>c</th></tr><tr><td>x</td><td>1</td><td>20</td></tr><tr><td colspan=2>y</td><td>300</td></tr></table>";

        Assert.Equal("a  b    c\n─  ─  ───\nx  1   20\ny     300", Text(html, 40));
    }

    [Fact]
    public void Names_and_values_stand_in_columns_though_the_table_only_places_things()
    {
        const string html = """
            <table role=presentation><tr><td>Order</td><td width=20></td><td>A-1234</td></tr>
            <tr><td>Paid with</td><td></td><td>card</td></tr><tr><td colspan=3>Thank you</td></tr></table>
            """;

        Assert.Equal("Order      A-1234\nPaid with  card\nThank you", Text(html, 40));
    }

    [Fact]
    public void Addresses_beside_each_other_keep_their_lines()
    {
        const string html =
            "<table><tr><td>To<br>Ann<br>1 Harbour Street</td><td>From<br>Bob<br>2 Pier</td></tr></table>";

        Assert.Equal("To                From\nAnn               Bob\n1 Harbour Street  2 Pier", Text(html, 40));
    }

    [Fact]
    public void A_link_around_rows_has_its_number_behind_them()
    {
        const string html = "<a href='https://a.example/x'><table><tr><td>Coat</td><td>$5</td></tr></table></a>";

        Assert.Equal("Coat  $5 [1]", RawMail.Document(Html(html)).Layout(80)[0].Text);
    }

    [Fact]
    public void A_table_too_wide_wraps_its_cells_and_one_far_too_wide_becomes_fields()
    {
        const string html = """
            <table><tr><th>Name</th><th>What it is for</th></tr>
            <tr><td>umbrella</td><td>keeps the rain off whoever carries it</td></tr></table>
            """;

        Assert.Equal(
            "Name      What it is for\n────────  ───────────────────\numbrella  keeps the rain off\n          whoever carries it",
            Text(html, 29)
        );
        Assert.Equal(
            "Name\n  umbrella\nWhat it is\n  keeps the\n  rain off\n  whoever\n  carries\n  it",
            Text(html.Replace("What it is for", "What it is"), 11)
        );
    }

    [Fact]
    public void A_reply_of_Outlook_quotes_what_stands_below_its_line()
    {
        const string html = """
            <div class=WordSection1><p class=MsoNormal>Yes.<o:p></o:p></p>
            <div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in'>
            <p class=MsoNormal><b>From:</b> Ann &lt;ann@example.com&gt;<br><b>Subject:</b> Rain?</p></div></div>
            <p class=MsoNormal>Will it rain?</p></div>
            """;

        Assert.Equal("Yes.\n\n> From: Ann <ann@example.com>\n> Subject: Rain?\n>\n> Will it rain?", Text(html, 60));
    }

    [Fact]
    public void What_is_too_long_is_cut_and_said()
    {
        var options = ReadOptions.Default with { MaxCharacters = 1_000 };
        var parsed = MessageParser.Parse(RawMail.Bytes(Html(string.Concat(Enumerable.Repeat("<p>long</p>", 10_000)))));

        var body = BodyReader.Read(parsed, options);

        Assert.InRange(body.PlainText(5_000).Length, 1_000, 2_000);
        Assert.NotEmpty(body.Notices);
    }

    [Theory]
    [InlineData("<blockquote><ul><li>x")]
    [InlineData("<table><tr><td>x")]
    [InlineData("<div><b><i><font color=red>x")]
    [InlineData("<a href='https://example.com'><table>x")]
    [InlineData("<p><b>x")]
    [InlineData("</div></p></table>x<table>")]
    [InlineData("<svg><math><select><template>")]
    [InlineData("<dl><dt>x<dd><dl>")]
    // Each would look shallow to somebody who counts tags.
    [InlineData("<div></i>")]
    [InlineData("<div><table></div></table>")]
    [InlineData("<div><!--</div>-->")]
    [InlineData("<div><!</div>")]
    [InlineData("<div></div:x>")]
    [InlineData("<div a'></div a='>")]
    [InlineData("<div><p =\"></div><p =\">")]
    [InlineData("<form><div></form>")]
    [InlineData("<b><div></b>")]
    [InlineData("<svg><td>")]
    [InlineData("<optgroup>")]
    [InlineData("<script>x</div>")]
    [InlineData("<xÉ></xé>")]
    // Each would grow with the square of its length.
    [InlineData("<ol><li>")]
    [InlineData("<li>x")]
    [InlineData("<td>x")]
    [InlineData("<p><font size=1><font size=2></p>")]
    public void Hostile_nesting_neither_overflows_nor_multiplies(string piece)
    {
        var html = string.Concat(Enumerable.Repeat(piece, Many));
        var started = Stopwatch.StartNew();

        var lines = RawMail.Document(Html(html)).Layout(80);

        Assert.All(lines, line => Assert.InRange(TerminalText.Width(line.Text), 0, 80));
        // Quadratic would be minutes.
        Assert.InRange(started.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
    }

    [Theory]
    [InlineData("<ol>", "<li>x")]
    [InlineData("<table><tr>", "<td>x")]
    [InlineData("<table><tr><td>a<td>b", "<tr><td>x<td>y")]
    [InlineData("<table><tr><td>a<td>b", "<tr><td colspan=99999999>y")]
    [InlineData("<dl>", "<dt>x<dd>y")]
    [InlineData("<pre>", "x\n")]
    [InlineData("", "&#0;&nbsp;\0<i\0>")]
    public void What_is_long_takes_time_in_its_length(string before, string piece)
    {
        var started = Stopwatch.StartNew();

        RawMail.Document(Html(before + string.Concat(Enumerable.Repeat(piece, Many)))).Layout(80);

        Assert.InRange(started.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void Formatting_that_is_never_closed_does_not_multiply()
    {
        var open = string.Concat(Enumerable.Range(0, 190).Select(n => $"<font color=c{n}>"));
        var html = "<p>" + open + "</p>" + string.Concat(Enumerable.Repeat("<p>x", Many));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var document = RawMail.Document(Html(html));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000_000);
        Assert.NotEmpty(document.Notices);
    }

    [Fact]
    public void Any_soup_of_tags_stays_shallow()
    {
        string[] names =
        [
            .. "div p b i a span table tr td th tbody caption form ul li dl dd blockquote h1 button object font o:p pre center select option ruby rt nobr marquee".Split(
                ' '
            ),
        ];
        var random = new Random(1);
        for (var round = 0; round < 40; round++)
        {
            string[] some = [.. random.GetItems(names, 6)];
            var soup = string.Concat(
                Enumerable
                    .Range(0, 4_000)
                    .Select(_ => (random.Next(5) < 3 ? "<" : "</") + some[random.Next(some.Length)] + ">x")
            );

            using var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(HtmlGuard.Limit(soup, out _));

            Assert.InRange(Depth(document), 0, 3 * HtmlGuard.MaxDepth);
        }
    }

    private static int Depth(AngleSharp.Dom.INode root)
    {
        var deepest = 0;
        var left = new Stack<(AngleSharp.Dom.INode Node, int Depth)>([(root, 0)]);
        while (left.TryPop(out var next))
        {
            deepest = Math.Max(deepest, next.Depth);
            foreach (var child in next.Node.ChildNodes)
                left.Push((child, next.Depth + 1));
        }
        return deepest;
    }

    [Fact]
    public void A_size_of_zero_hides_text_until_it_gets_another()
    {
        const string html = """
            <table><tr><td style='font-size:0px;padding:20px 0'>no<div style='font-size:16px'>yes</div><img src=a alt=picture></td></tr></table>
            """;

        Assert.Equal("yes\npicture", Text(html, 40));
    }

    [Theory]
    [InlineData("<p title=it's>a</p><p class=\"x\" \">b</p>c")]
    [InlineData("<p title=\"a > b\">a</p><!-- it's --><p>b</p>c<!-- never closed")]
    public void Stray_quotes_and_comments_swallow_nothing(string html) =>
        Assert.Equal("a\n\nb\n\nc", Text(html.PadRight(40_000), 40));

    [Fact]
    public void A_million_links_stay_cheap()
    {
        var html = string.Concat(Enumerable.Range(0, 3 * Many).Select(n => $"<a href='https://a.example/{n}'>x</a> "));

        var document = RawMail.Document(Html(html));

        Assert.InRange(document.Links.Count, 1, 1_000);
        Assert.NotEmpty(document.Notices);
    }

    [Fact]
    public void A_picture_written_into_an_attribute_costs_nothing()
    {
        var picture = new string('A', 2_900_000);

        Assert.Equal("before after", Text($"before <img src='data:image/png;base64,{picture}'> after", 40));
    }

    private static string Html(string html) => "Content-Type: text/html; charset=utf-8\n\n" + html;

    private static string Text(string html, int width)
    {
        var blocks = HtmlBodyReader.Read(html, new DocumentLinks(), 100_000, out _, out _);
        var document = new MessageDocument { Head = null!, Blocks = blocks };
        return string.Join('\n', document.Layout(width).Select(line => line.Text.TrimEnd())).TrimEnd('\n');
    }
}
