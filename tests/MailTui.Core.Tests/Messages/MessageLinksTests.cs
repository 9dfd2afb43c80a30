using System.Text;
using MailTui.Core.Blobs;
using MailTui.Core.Messages;
using MailTui.Core.Sync;
using MailTui.Testing.Index;
using MailTui.Testing.Messages;

namespace MailTui.Core.Tests.Messages;

public sealed class MessageLinksTests
{
    private const string Report = """
        Return-Path: <>
        From: MAILER-DAEMON@amazonses.com
        To: me@example.com
        Subject: Delivery Status Notification (Failure)
        Message-ID: <bounce@email.amazonses.com>
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b
        Content-Type: text/plain

        An error occurred while trying to deliver the mail.

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; a8-50.smtp-out.amazonses.com

        Action: failed
        Final-Recipient: rfc822; ann@example.com
        Status: 5.1.1

        --b
        Content-Type: PART

        Message-ID: <0100018f@email.amazonses.com>
        From: me@example.com
        Subject: Lunch

        --b--
        """;

    [Theory]
    [InlineData("message/rfc822")]
    [InlineData("text/rfc822-headers")]
    public void A_delivery_report_names_what_it_returns(string part) =>
        Assert.Equal(
            ["0100018f@email.amazonses.com"],
            Links(Report.Replace("PART", part, StringComparison.Ordinal)).ReportedIds
        );

    [Fact]
    public void A_delivery_report_joins_the_conversation_of_what_SES_sent()
    {
        using var test = new TestIndex();
        var sent = Read("From: me@example.com\nMessage-ID: <own@example.com>\n\nLunch?", "sent");
        test.Writer.Store([
            Read(Report.Replace("PART", "message/rfc822", StringComparison.Ordinal), "bounce"),
            sent with
            {
                Links = new() { AlternativeIds = ["0100018f@us-west-2.amazonses.com"] },
            },
        ]);

        Assert.Equal(test.Index.Find(new("sent"))?.ThreadId, test.Index.Find(new("bounce"))?.ThreadId);
    }

    [Fact]
    public void A_receipt_names_what_was_read() =>
        Assert.Equal(
            ["own@example.com"],
            Links(
                """
                From: ann@example.com
                Subject: Read: Lunch
                Content-Type: multipart/report; report-type=disposition-notification; boundary=b

                --b
                Content-Type: text/plain

                It was displayed.
                --b
                Content-Type: message/disposition-notification

                Final-Recipient: rfc822;ann@example.com
                Original-Message-ID: <own@example.com>
                Disposition: manual-action/MDN-sent-manually; displayed

                --b--
                """
            ).ReportedIds
        );

    [Fact]
    public void A_complaint_names_what_was_complained_about() =>
        Assert.Equal(
            ["0100@email.amazonses.com"],
            Links(
                """
                From: complaints@example.net
                Content-Type: multipart/report; report-type=feedback-report; boundary=b

                --b
                Content-Type: message/feedback-report

                Feedback-Type: abuse
                User-Agent: Example/1

                --b
                Content-Type: message/rfc822

                Message-ID: <0100@email.amazonses.com>
                Subject: Offers

                Buy.
                --b--
                """
            ).ReportedIds
        );

    [Theory]
    [InlineData("Message-ID: <own@example.com>")]
    [InlineData("> Message-Id:\n>  <own@example.com>")]
    public void A_bounce_of_mere_text_names_what_it_quotes(string line)
    {
        string text =
            $"I wasn't able to deliver your message.\n--- Below this line is a copy.\n\n{line}\nSubject: Lunch\n";

        Assert.Equal(["own@example.com"], Links($"From: MAILER-DAEMON@example.net\nSubject: x\n\n{text}").ReportedIds);
        Assert.Empty(Links($"From: ann@example.net\nSubject: x\n\n{text}").ReportedIds);
    }

    [Fact]
    public void An_empty_return_path_that_SES_tells_of_is_a_bounce()
    {
        var head = new Envelope { From = [new("", "helpdesk@example.net")] };
        var parsed = MessageParser.Parse(Encoding.UTF8.GetBytes("From: helpdesk@example.net\n\nMessage-ID: <a@b>\n"));

        Assert.Equal(["a@b"], ReportedIds.Of(parsed.Message!, head, returnPath: ""));
        Assert.Empty(ReportedIds.Of(parsed.Message!, head, returnPath: null));
    }

    [Fact]
    public void A_message_that_is_attached_to_a_letter_is_no_report() =>
        Assert.True(
            Links(
                """
                From: ann@example.com
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: message/rfc822

                Message-ID: <0100@email.amazonses.com>
                Subject: Offers

                Buy.
                --b--
                """
            ).IsEmpty
        );

    [Theory]
    [InlineData("Foo Digest, Vol 12, Issue 3", "Foo Digest, Vol 13, Issue 1")]
    [InlineData("[foo] 다이제스트 #1", "[foo] 다이제스트 #22")]
    [InlineData("foo-digest V1 #2", "foo-digest V1 #31")]
    public void The_issues_of_a_digest_have_a_topic(string one, string other)
    {
        string? topic = Digest(one).Topic;

        Assert.NotNull(topic);
        Assert.Equal(topic, Digest(other).Topic);
        Assert.NotEqual(topic, Digest(one, list: "<bar.example.com>").Topic);
        Assert.Null(Digest(one, list: null).Topic);
        Assert.Null(Digest("Re: " + one, more: "In-Reply-To: <issue@example.com>\n").Topic);
        Assert.Null(Digest("Lunch").Topic);
    }

    [Fact]
    public void Hostile_reports_stay_bounded()
    {
        var report = new StringBuilder("Content-Type: multipart/report; boundary=b\nFrom: mailer-daemon@x\n\n");
        for (int i = 0; i < 5_000; i++)
            report.Append($"--b\nContent-Type: message/rfc822\n\nMessage-ID: <{i}@x>\n\n\n");

        Assert.InRange(Links(report.ToString()).ReportedIds.Count, 1, 20);
        Assert.Empty(Links($"From: mailer-daemon@x\n\nMessage-ID: <{new string('x', 5_000)}@y>\n").ReportedIds);
    }

    private static MessageLinks Digest(string subject, string? list = "Foo <foo.example.com>", string more = "") =>
        Links(
            $"From: foo@example.com\n{(list is null ? "" : $"List-Id: {list}\n")}{more}Subject: {subject}\n"
                + "Content-Type: text/plain\n\nText\n"
        );

    private static MessageLinks Links(string message) => Read(message, "key").Links;

    private static MessageRecord Read(string message, string key)
    {
        byte[] content = Encoding.UTF8.GetBytes(message.ReplaceLineEndings("\r\n"));
        return MessageRecordReader.Read(
            new Blob(
                new BlobInfo(key, "1", content.Length, MessageBuilder.DefaultDate),
                content,
                new Dictionary<string, string>()
            )
        );
    }
}
