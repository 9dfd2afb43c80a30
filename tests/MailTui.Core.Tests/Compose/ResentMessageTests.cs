using System.Text;
using MailTui.Core.Compose;

namespace MailTui.Core.Tests.Compose;

public class ResentMessageTests
{
    private static readonly Draft Bounce = Draft.New(SourceMail.Now) with
    {
        From = "나 <me@example.com>",
        To = "Ann <ann@example.net>",
        Cc = "c@example.net",
        Bcc = "b@example.net",
    };

    [Fact]
    public void The_message_stays_and_who_sends_it_on_stands_above()
    {
        const string Original =
            "Return-Path: <x@example.org>\nReceived: from a by inbound-smtp.us-east-1.amazonaws.com; date\n"
            + "X-SES-RECEIPT: AAAA\n  BBBB\nX-SES-CONFIGURATION-SET: theirs\nDKIM-Signature: v=1;\n\td=example.org\n"
            + "From: X <x@example.org>\nFROM: second@example.org\nBcc: secret@example.org\nSubject: Hi\n\n"
            + "X-SES-RECEIPT: in the body stays\n\nlast\rline";

        var built = ResentMessage.Build(Encoding.UTF8.GetBytes(Original), Bounce, SourceMail.Now);

        string wire = Encoding.UTF8.GetString(built.Content.Span);
        Assert.Matches(
            """
            ^Resent-Date: Tue, 24 Nov 2026 09:00:00 \+0000
            Resent-From: =\?utf-8\?B\?64KY\?=
             <me@example.com>
            Resent-To: Ann <ann@example.net>
            Resent-Cc: c@example.net
            Resent-Message-Id: <[0-9a-f]{32}@example.com>
            Received: from a by inbound-smtp.us-east-1.amazonaws.com; date
            DKIM-Signature: v=1;
            \td=example.org
            From: X <x@example.org>
            Subject: Hi

            X-SES-RECEIPT: in the body stays

            last
            line
            $
            """.ReplaceLineEndings("\n"),
            wire.Replace("\r\n", "\n", StringComparison.Ordinal) + (wire.EndsWith('\n') ? "" : "\n")
        );
        Assert.Empty(StrictReader.Violations(built.Content));
        Assert.Equal(["ann@example.net", "c@example.net", "b@example.net"], built.Recipients);
        Assert.Equal("me@example.com", built.Sender);
        Assert.Contains($"<{built.MessageId}>", wire, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_without_a_body_stays_one()
    {
        var built = ResentMessage.Build("From: a@example.org\r\nSubject: x"u8.ToArray(), Bounce, SourceMail.Now);

        Assert.EndsWith(
            "From: a@example.org\r\nSubject: x\r\n",
            Encoding.UTF8.GetString(built.Content.Span),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Nobody_to_send_it_on_to_is_said() =>
        Assert.Throws<UnsendableDraftException>(() =>
            ResentMessage.Build(
                "From: a@example.org\n\nx"u8.ToArray(),
                Bounce with
                {
                    To = "",
                    Cc = "",
                    Bcc = "",
                },
                SourceMail.Now
            )
        );
}
