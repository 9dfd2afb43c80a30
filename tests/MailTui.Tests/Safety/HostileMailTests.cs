using System.Text;
using CsCheck;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Core.Programs;
using MailTui.Core.Rendering;
using MailTui.Presentation.Outside;
using MailTui.Presentation.Shell;
using MailTui.Presentation.Text;
using MailTui.Testing.Mailboxes;
using MailTui.Testing.Screens;
using MailTui.Tests.CommandLine;

namespace MailTui.Tests.Safety;

/// <summary>
/// Whatever a message says of itself, wherever it says it: no control character, no invisible or reordering one reaches
/// the screen or the standard output.
/// </summary>
public sealed class HostileMailTests : CommandLineTest
{
    private static readonly string[] Attacks =
    [
        "\e[31m",
        "\e]0;title\a",
        "\e]52;c;cHduZWQ=\a",
        "\e]8;;https://evil.example\e\\",
        "\eP+q544e\e\\",
        "\e[?1049l",
        "\u009b31m",
        "\u009d0;x\u009c",
        "\r\n",
        "\b\b\b",
        "\0",
        "\u007f",
        "\u202e",
        "\u2066",
        "\u200b\u200d\ufeff",
        "\u2028",
        "\U000E0041",
        "\ud800",
        "\u0600",
        "한글",
        "&#27;[31m",
        "&#x202e;",
        "<a href='https://a.example/\e]0;x\a'>https://b.example</a>",
        "=1B[31m",
        "=?utf-8?q?=1b=5b31m=e2=80=ae?=",
        "%1b",
        "text",
    ];

    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.Int[0, Attacks.Length - 1].Select(i => Attacks[i]),
        Gen.String[Gen.Char, 0, 6],
        Gen.String[Gen.Char['\0', '\u009f'], 0, 6]
    );

    private static readonly Gen<string> Text = Piece.Array[1, 5].Select(string.Concat);

    private static readonly string[] Types =
    [
        "text/plain; charset=utf-8",
        "text/html; charset=utf-8",
        "text/plain; charset=utf-8; format=flowed; delsp=yes",
        "message/delivery-status",
        "message/rfc822",
        "text/calendar; charset=utf-8",
        "text/vcard; charset=utf-8",
        "text/rtf",
        "application/octet-stream",
    ];

    private static readonly Gen<byte[]> Message = Gen.Select(
        Text,
        Text,
        Text,
        Text,
        Gen.Int[0, Types.Length - 1].Select(i => Types[i]),
        (subject, name, file, body, type) =>
            Encoding.UTF8.GetBytes(
                $"Received: {name}\nX-SES-Spam-Verdict: {subject}\nFrom: {name} <a@{file}.example>\nTo: {body}\nCc: {file}\nSubject: {subject}\n"
                    + $"List-Unsubscribe: <https://{file}.example/{name}>, <mailto:{subject}@a.example?subject={body}>\n"
                    + $"Reply-To: {subject}\nDate: {file}\nMessage-ID: <{name}>\nContent-Type: multipart/mixed; boundary=b\n\n"
                    + $"--b\nContent-Type: {type}\n\n{body}\n{subject}\n"
                    + $"--b\nContent-Type: application/pdf; name=\"{file}\"\nContent-Disposition: attachment; filename=\"{file}\"\n\nx\n--b--\n"
            )
    );

    [Fact]
    public void No_view_shows_what_would_control_the_terminal() =>
        Message.Sample(
            content =>
            {
                using var ui = new UiThread();
                var loose = LooseMessage.Read("key", content, FakeMessage.Now, ReadOptions.Default);
                var mailbox = new FakeMailbox([loose.Summary with { Folder = MessageFolder.Inbox }])
                {
                    Document = (_, _) => loose.Document,
                    Raw = content,
                };
                using var shell = new ShellPresenter(
                    mailbox,
                    TimeProvider.System,
                    () => 0,
                    "/nowhere",
                    new OutsideServices { Desktop = Desktop.With("/nowhere") }
                );
                shell.Resize(100, 30);
                shell.Start();
                ui.Settle();
                Press(
                    "Enter",
                    "H",
                    "H",
                    "S",
                    "Q",
                    "n",
                    "Esc",
                    "q",
                    "q",
                    "Enter",
                    "o",
                    "x",
                    "n",
                    "q",
                    "v",
                    "j",
                    "q",
                    "V",
                    "y",
                    "a",
                    "y",
                    "k",
                    "/"
                );
                shell.Type(Encoding.UTF8.GetString(content));
                Press("Enter", "q", "|");
                shell.Type(Encoding.UTF8.GetString(content));
                Press("Up", "Esc", "l");
                shell.Type(Encoding.UTF8.GetString(content));
                Press("Enter", "Esc", "r");
                shell.Type(Encoding.UTF8.GetString(content));
                Press("^T");
                shell.Type(Encoding.UTF8.GetString(content));
                Press("M-n", "^X", "e", "Esc", "?");

                void Press(params string[] keys)
                {
                    foreach (string key in keys)
                    {
                        shell.Press(Presentation.Commands.KeyStroke.Parse(key));
                        ui.Settle();
                        AssertSafe(shell);
                    }
                }
            },
            iter: 300
        );

    [Theory]
    [InlineData("show")]
    [InlineData("list")]
    public async Task No_verb_prints_what_would_control_the_terminal(string verb)
    {
        string mail = UseDirectoryMailbox();
        int number = 0;
        foreach (byte[] content in Message.Array[40].Single())
            Store(mail, $"m{number++:D3}", content);

        string[][] lines =
            verb == "list"
                ?
                [
                    ["list", "--limit", "100"],
                ]
                : [.. Enumerable.Range(0, number).Select(n => new[] { "show", $"m{n:D3}", "--headers" })];
        foreach (string[] line in lines.SelectMany(line => new[] { line, [.. line, "--json"] }))
        {
            Assert.Equal(0, await RunAsync(line));
            AssertSafe(Output.Replace("\n", "", StringComparison.Ordinal));
            AssertSafe(ErrorOutput.Replace("\n", "", StringComparison.Ordinal));
        }
    }

    private static void AssertSafe(ShellPresenter shell)
    {
        ScreenLine?[] lines =
        [
            shell.Lines.Title,
            shell.Lines.Status,
            shell.Lines.Footer,
            shell.Panel.Title,
            .. shell.Panel.Rows,
            .. shell.Reader.Lines,
            .. shell.Help.Lines,
            .. shell.Output.Lines,
            .. shell.Writing.Screen.Lines,
            .. shell.Review.Lines,
        ];
        foreach (string? link in lines.SelectMany(line => line?.Spans ?? []).Select(span => span.Link))
            Assert.True(link?.All(c => c is > ' ' and < '\u007f' and not '\\') ?? true, link);
        AssertSafe(string.Concat(lines.Select(line => line?.ToString())) + shell.Panel.Detail);
        if (shell.List[0] is { } message)
            AssertSafe(
                new Presentation.MessageList.MessageRowLayout(100)
                    .Format(Presentation.MessageList.MessageRow.Of(message, FakeMessage.Now, FakeMessage.Zone))
                    .ToString()
            );
    }

    private static void AssertSafe(string text)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool harmless =
                !Rune.IsControl(rune)
                && rune.Value
                    is not (>= 0x200B and <= 0x200F or >= 0x2028 and <= 0x202E or >= 0x2060 and <= 0x206F or 0xFEFF)
                && rune.Value is not (>= 0xE0000 and <= 0xE0FFF);
            // Between pictographs the joiner makes one of two.
            Assert.True(harmless || rune.Value == 0x200D, $"U+{rune.Value:X4} in {text.Replace('\e', '␛')}");
        }
    }
}
