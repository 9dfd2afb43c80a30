using System.Text;
using MailTui.Core.Compose;
using MailTui.Core.Compose.Submitted;
using MailTui.Core.Messages;
using MimeKit;

namespace MailTui.Core.Tests.Compose;

public class SubmittedMessageTests
{
    private static readonly Submission ToBob = new()
    {
        Recipients = [new("", "bob@example.net")],
        DefaultSender = new("나", "me@example.com"),
        Now = SourceMail.Now,
    };

    private const string Complete =
        "From: Me <me@example.com>\r\nTo: bob@example.net\r\nSubject: x\r\nDate: Tue, 24 Nov 2026 09:00:00 +0900\r\n"
        + "Message-Id:  <1@example.com>\r\nX-Odd : stays\r\nMIME-Version: 1.0\r\n\r\n";

    [Theory]
    [InlineData("text\r\n.\r\n..dots and trailing blanks  \r\n\r\n\r\n")]
    [InlineData("")]
    public void A_complete_message_stays_byte_for_byte(string body)
    {
        var built = Prepare(Complete + body);

        Assert.Equal(Complete + body, Text(built));
        Assert.Equal("me@example.com", built.Sender);
        Assert.Equal(["bob@example.net"], built.Recipients);
        Assert.Equal("1@example.com", built.MessageId);
    }

    [Theory]
    [InlineData("a\nb", "a\r\nb\r\n")]
    [InlineData("a\rb\r\n", "a\r\nb\r\n")]
    [InlineData("a\r\r\nb", "a\r\n\r\nb\r\n")]
    public void Lines_end_in_CRLF_the_last_one_too(string body, string sent) =>
        Assert.EndsWith("\r\n\r\n" + sent, Text(Prepare(Complete + body)), StringComparison.Ordinal);

    [Fact]
    public void What_is_missing_is_added()
    {
        var built = Prepare("Subject: x\n\nhello\n");

        Assert.Matches(
            "^Date: Tue, 24 Nov 2026 09:00:00 \\+0000\nMessage-Id: <[0-9a-f]{32}@example.com>\nMIME-Version: 1.0\n"
                + "From: =\\?utf-8\\?B\\?64KY\\?=\n <me@example.com>\nSubject: x\n\nhello\n$",
            Text(built)
                .Replace("\r\n", "\n", StringComparison.Ordinal)
                .Replace("Mime-Version", "MIME-Version", StringComparison.Ordinal)
        );
        Assert.Contains($"<{built.MessageId}>", Text(built), StringComparison.Ordinal);
        Assert.Empty(StrictReader.Violations(built.Content));
    }

    [Theory]
    [InlineData("From: root (Cron Daemon)", "Cron Daemon <me@example.com>")]
    [InlineData("From: root", "=?utf-8?B?64KY?=\r\n <me@example.com>")]
    [InlineData("From: Kim <kim@example.com>", "Kim <kim@example.com>")]
    public void A_user_of_the_machine_becomes_an_address(string from, string sent) =>
        Assert.Contains($"From: {sent}\r\n", Text(Prepare(from + "\nSubject: x\n\n")), StringComparison.Ordinal);

    [Fact]
    public void Who_submits_is_the_envelope_s_sender_and_From_only_where_there_is_none()
    {
        var submission = ToBob with { Sender = new("", "bounces@example.com"), SenderName = "Me, too" };

        Assert.Equal("bounces@example.com", Prepare(Complete, submission).Sender);
        Assert.Contains("From: Me <me@example.com>", Text(Prepare(Complete, submission)), StringComparison.Ordinal);
        Assert.Contains(
            "From: \"Me, too\" <bounces@example.com>\r\n",
            Text(Prepare("Subject: x\n\n", submission)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Recipients_are_read_from_the_header_and_the_blind_ones_taken_out()
    {
        const string Message =
            "To: Ann <ann@example.net>,\n team: c@example.net, d@example.net;\nCC: BOB@example.net\n"
            + "Bcc: secret@example.net,\n\tsecret2@example.net\nReturn-Path: <x@example.net>\nSubject: x\n\nBcc: stays\n";

        var built = Prepare(Message, ToBob with { ReadRecipients = true });

        Assert.Equal(
            [
                "ann@example.net",
                "c@example.net",
                "d@example.net",
                "BOB@example.net",
                "secret@example.net",
                "secret2@example.net",
            ],
            built.Recipients
        );
        Assert.DoesNotContain("secret", Text(built), StringComparison.Ordinal);
        Assert.DoesNotContain("Return-Path", Text(built), StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\nBcc: stays\r\n", Text(built), StringComparison.Ordinal);
        // Without being asked, nobody is read from there, and nobody's name stays.
        Assert.Equal(["bob@example.net"], Prepare(Message).Recipients);
        Assert.DoesNotContain("secret", Text(Prepare(Message)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_sent_on_goes_to_whom_it_is_sent_on()
    {
        var built = Prepare(
            "Resent-From: me@example.com\nResent-To: bob@example.net\nResent-Bcc: c@example.net\n"
                + "From: x@example.org\nTo: me@example.com\nSubject: x\n\n",
            ToBob with
            {
                Recipients = [],
                ReadRecipients = true,
            }
        );

        Assert.Equal(["bob@example.net", "c@example.net"], built.Recipients);
        Assert.Equal("me@example.com", built.Sender);
        Assert.DoesNotContain("c@example.net", Text(built), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_fields_of_recipients_become_one()
    {
        var built = Prepare("To: a@example.net\nSubject: x\nTo: b@example.net\nTo:\n c@example.net\n\n");

        Assert.Contains("To: a@example.net,\r\n b@example.net,\r\n", Text(built), StringComparison.Ordinal);
        Assert.Equal(
            ["a@example.net", "b@example.net", "c@example.net"],
            StrictReader.Parse(built.Content).To.Mailboxes.Select(one => one.Address)
        );
    }

    [Fact]
    public void Eight_bit_text_without_MIME_goes_out_in_seven_bits_and_reads_the_same()
    {
        var built = Prepare(
            "From: 김 <me@example.com>\nTo: 박서준 <bob@example.net>\nSubject: 회의 일정 알림\n\n안녕하세요\n.\n끝  \n"
        );

        var read = StrictReader.Parse(built.Content);
        Assert.True(Ascii.IsValid(built.Content.Span));
        Assert.Equal("회의 일정 알림", read.Subject);
        Assert.Equal("김", read.From[0].Name);
        Assert.Equal("박서준", read.To[0].Name);
        Assert.Equal("안녕하세요\n.\n끝  \n", (read.TextBody ?? "").ReplaceLineEndings("\n"));
        Assert.Empty(StrictReader.Violations(built.Content));
    }

    [Fact]
    public void Eight_bit_parts_and_raw_names_of_files_become_legal()
    {
        var built = Prepare(
            "Subject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\nContent-Transfer-Encoding: 8bit\n\n"
                + "--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n한글\n"
                + "--b\nContent-Type: text/csv; name=\"표.csv\"\nContent-Disposition: attachment; filename=\"표.csv\"\n\na,b\n--b--\n"
        );

        var read = StrictReader.Parse(built.Content);
        Assert.True(Ascii.IsValid(built.Content.Span));
        Assert.Equal("한글", (read.TextBody ?? "").Trim());
        Assert.Equal("표.csv", ((MimePart)read.Attachments.Single()).FileName);
        Assert.Empty(StrictReader.Violations(built.Content));
    }

    [Fact]
    public void Over_long_lines_are_encoded()
    {
        string line = new('x', 2000);
        string words = string.Join(' ', Enumerable.Repeat("word", 400));

        var built = Prepare($"Subject: {words}\n\n{line}\n");

        var read = StrictReader.Parse(built.Content);
        Assert.Equal(line, (read.TextBody ?? "").Trim());
        Assert.Equal(words, read.Subject);
        Assert.All(Text(built).Split("\r\n"), sent => Assert.InRange(sent.Length, 0, 998));
    }

    [Fact]
    public void What_is_signed_stays()
    {
        const string Signed =
            "--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n한글\r\n"
            + "--b\r\nContent-Type: application/pgp-signature\r\n\r\nsig\r\n--b--\r\n";

        string sent = Text(
            Prepare(
                "Subject: x\r\nContent-Type: multipart/signed; micalg=pgp-sha512; protocol=\"application/pgp-signature\"; boundary=b\r\n\r\n"
                    + Signed
            )
        );

        Assert.EndsWith(Signed, sent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("From ann Tue Nov 24 09:00:00 2026\nSubject: x\n\nhello\n", "hello")]
    [InlineData("\n\r\nSubject: x\n\nhello\n", "hello")]
    [InlineData("\ufeffSubject: x\n\nhello\n", "hello")]
    [InlineData("Subject: x\nno field here\nand: more\n", "no field here\r\nand: more")]
    [InlineData("Subject: x\n folded\n \n\nhello", "hello")]
    public void What_is_nearly_a_message_is_one(string message, string body) =>
        Assert.EndsWith($"\r\n\r\n{body}\r\n", Text(Prepare(message)), StringComparison.Ordinal);

    [Theory]
    [InlineData("", "empty")]
    [InlineData("\r\n\n", "empty")]
    [InlineData("hello world\n", "header fields")]
    [InlineData("Note: not a message\n", "header fields")]
    [InlineData("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", "header fields")]
    [InlineData("Subject: x\nSubject: y\n\n", "twice")]
    [InlineData("From: kim@example..com\nSubject: x\n\n", "no address")]
    public void What_is_no_message_is_refused(string message, string why) =>
        Assert.Contains(
            why,
            Assert.Throws<SubmittedMessageException>(() => Prepare(message)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Nobody_and_too_many_are_refused()
    {
        const string Message = "To: undisclosed-recipients:;\nSubject: x\n\n";
        MailAddress[] many =
        [
            .. Enumerable.Range(0, 51).Select(number => new MailAddress("", $"a{number}@example.net")),
        ];

        Assert.Throws<SubmittedMessageException>(() =>
            Prepare(Message, ToBob with { Recipients = [], ReadRecipients = true })
        );
        Assert.Throws<SubmittedMessageException>(() => Prepare(Message, ToBob with { Recipients = many }));
        Assert.Equal(50, Prepare(Message, ToBob with { Recipients = many[..50] }).Recipients.Count);
        Assert.Throws<SubmittedMessageException>(() => Prepare("Subject: x\n\n", ToBob with { DefaultSender = null }));
    }

    [Fact]
    public void A_field_of_very_many_lines_is_read_in_its_time()
    {
        string lines = string.Concat(Enumerable.Repeat("\n x", 300_000));

        Assert.Equal(300_000, Text(Prepare($"Subject: x{lines}\n\n")).Split("\r\n x").Length - 1);
    }

    private static OutgoingMessage Prepare(string message, Submission? submission = null) =>
        SubmittedMessage.Read(Encoding.UTF8.GetBytes(message)).Prepare(submission ?? ToBob);

    private static string Text(OutgoingMessage message) => Encoding.UTF8.GetString(message.Content.Span);
}
