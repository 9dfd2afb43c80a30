using System.Globalization;
using System.Text;
using AngleSharp.Html.Parser;
using MailTui.Core.Messages;
using MailTui.Core.Rendering;

namespace MailTui.Benchmarks;

/// <summary>From stored bytes to the first screen of the reader.</summary>
internal static class RenderBenchmark
{
    private const int Width = 80;
    private const int Screen = 24;

    private static readonly HtmlParser Parser = new(new HtmlParserOptions { DisableElementPositionTracking = true });

    public static Task RunAsync()
    {
        Console.WriteLine($"render: bytes parsed, and the first {Screen} lines at {Width} columns");
        var newsletter = Newsletter(60_000);
        var ours = Report("HTML newsletter", Html(newsletter), runs: 201, warmSeconds: 3);
        var parse = Measure.Warm(() => Parse(newsletter), runs: 201, TimeSpan.FromSeconds(2)).Least;
        Console.WriteLine(
            $"    of which AngleSharp alone, building the tree {parse, 16:N2} ms, {ours / parse:N1} times that in all"
        );
        Report("HTML, a table of 2,000 rows", Html(Table(2_000)));
        Report("HTML, 10,000 nested tables", Html(Repeat("<table><tr><td>x", 10_000)));
        Report("HTML, 300,000 links", Html(Repeat("<a href='https://a.example/'>x</a> ", 300_000)), runs: 5);
        Report("plain text", Plain(60_000));
        Report("plain text", Plain(10_000_000), runs: 5);
        return Task.CompletedTask;
    }

    /// <returns>The least milliseconds.</returns>
    private static double Report(string what, byte[] message, int runs = 25, double warmSeconds = 1)
    {
        Action render = () => FirstScreen(message);
        var (least, median) = Measure.Warm(render, runs, TimeSpan.FromSeconds(warmSeconds));
        Console.WriteLine(
            $"  {what, -30}{message.Length / 1000.0, 10:N0} kB{least, 10:N2} ms at least{median, 10:N2} ms median{Measure.Allocated(render) / 1048576.0, 8:N1} MiB allocated"
        );
        return least;
    }

    private static void Parse(string html)
    {
        using var document = Parser.ParseDocument(html);
    }

    private static int FirstScreen(byte[] message)
    {
        var document = MessageDocumentReader.Read(
            message,
            new MessageKey("key"),
            DateTimeOffset.UnixEpoch,
            ReadOptions.Default
        );
        return document.Lines(Width, LayoutOptions.Default).Take(Screen).Count();
    }

    private static byte[] Html(string html) => Message("text/html", html);

    private static byte[] Plain(int length) =>
        Message("text/plain", Repeat("The rain in the south falls mostly on 우산 and hats.\r\n", length / 54));

    private static byte[] Message(string type, string content) =>
        Encoding.UTF8.GetBytes(
            $"From: news@example.com\r\nContent-Type: {type}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{content}"
        );

    private static string Repeat(string piece, int times) =>
        new StringBuilder(piece.Length * times).Insert(0, piece, times).ToString();

    /// <summary>As newsletters are built: tables within tables, a style on every cell, a link on every picture.</summary>
    private static string Newsletter(int length)
    {
        var html = new StringBuilder(
            "<html><head><style>td{padding:0}</style></head><body><table width=100% role=presentation><tr><td align=center><table width=600>"
        );
        for (var n = 0; html.Length < length; n++)
            html.Append(
                CultureInfo.InvariantCulture,
                $"""
                <tr><td style="padding: 24px 32px; font-family: Arial, sans-serif; background-color: #ffffff;">
                <table border="0" cellpadding="0" cellspacing="0" width="100%"><tr>
                <td width="120" style="vertical-align: top;"><a href="https://news.example/story/{n}?utm=mail"><img src="https://news.example/{n}.jpg" width="120" alt="Story {n}"></a></td>
                <td style="vertical-align: top; font-size: 16px; color: #333333;"><h2 style="margin: 0;">Story number {n}</h2>
                <p style="margin: 0 0 12px 0;">It has been raining for {n} days, and the <b>umbrella</b> makers have never been <i>happier</i>; the hat makers&nbsp;are.</p>
                <a href="https://news.example/story/{n}?utm=mail" style="display: inline-block; padding: 8px 16px;">Read on</a></td>
                </tr></table></td></tr>
                """
            );
        return html.Append("</table></td></tr></table></body></html>").ToString();
    }

    private static string Table(int rows)
    {
        var html = new StringBuilder("<table><tr><th>Day</th><th>Rain</th><th>What was left at home</th></tr>");
        for (var n = 0; n < rows; n++)
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>Day {n}</td><td>{n % 90}.5</td><td>umbrella</td></tr>");
        return html.Append("</table>").ToString();
    }
}
