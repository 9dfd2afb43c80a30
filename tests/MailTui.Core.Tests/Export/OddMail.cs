using System.Text;
using MailTui.Testing.Messages;

namespace MailTui.Core.Tests.Export;

/// <summary>Messages that formats of many messages in a file have trouble with.</summary>
internal static class OddMail
{
    public static IEnumerable<(string Key, byte[] Bytes)> All =>
        [
            .. SampleMail.Generate(12, 7),
            Odd(
                "from-lines",
                "From Ann\r\n>From Bob\r\n>>From Carl Tue Nov 24 09:00:00 2026\r\n\r\nFrom x 10:00 2026\r\n"
            ),
            Odd("no-newline", "The end"),
            Odd("empty-lines", "The end\r\n\r\n\r\n"),
            Odd("line-feeds", "one\ntwo\n\nthree\n"),
            Odd("carriage-return", "one\rtwo\r\n"),
            Odd("eight-bit", "caf\u00e9 \u00ff\u0080\u0000 \r\n"),
            Odd("status", "body\r\n", "Status: RO\r\nX-Status: D\r\n"),
            Odd("huge", string.Concat(Enumerable.Repeat(new string('x', 997) + "\r\nFrom here\r\n", 5_000))),
            Odd("long-line", new string('y', 300_000) + "\r\nFrom there\r\n"),
        ];

    private static (string Key, byte[] Bytes) Odd(string key, string body, string more = "")
    {
        string end = key == "line-feeds" ? "\n" : "\r\n";
        string head = $"Received: by mx.example.com; Tue, 24 Nov 2026 09:00:00 +0000\r\n{more}Subject: {key}\r\n\r\n";
        return (key, Encoding.Latin1.GetBytes(head.Replace("\r\n", end, StringComparison.Ordinal) + body));
    }
}
