using System.Text;
using MailTui.Core.Compose;
using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MimeKit;

namespace MailTui.Core.Tests.Compose;

public class MessageBuilderTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 18, 0, 0, TimeSpan.FromHours(9));

    private static readonly Draft Simple = Draft.New(Now) with
    {
        From = "김 지원 <support@example.com>",
        To = "ann@example.net",
        Subject = "회의",
        Body = "안녕하세요.\n",
    };

    [Fact]
    public void A_short_ASCII_text_stays_readable_on_the_wire()
    {
        var draft = Simple with
        {
            From = "me@example.com",
            Subject = "Hello",
            Body = "Hi Ann,\n\n> quoted\n\nbye \n-- \nme",
        };

        string wire = Wire(draft);

        string id = Build(draft with { }).MessageId;
        Assert.EndsWith("@example.com", id, StringComparison.Ordinal);
        Assert.Matches(
            """
            ^Date: Tue, 24 Nov 2026 18:00:00 \+0900\r
            From: me@example.com\r
            To: ann@example.net\r
            Message-I[dD]: <[0-9a-f]{32}@example.com>\r
            References: <[0-9a-f]{32}@example.com>\r
            Subject: Hello\r
            MIME-Version: 1.0\r
            Content-Type: text/plain; charset=us-ascii; format=flowed\r
            Content-Transfer-Encoding: 7bit\r
            \r
            Hi Ann,\r
            \r
            > quoted\r
            \r
            bye\r
            -- \r
            me\r
            $
            """.ReplaceLineEndings("\n").TrimEnd('\n'),
            wire
        );
    }

    [Fact]
    public void Korean_goes_out_in_seven_bits_and_comes_back()
    {
        var draft = Simple with
        {
            To = "\"이, 상은\" <lee@example.net>, 박 <park@한국.kr>",
            Cc = "c@example.com",
            ReplyTo = "지원팀 <team@example.com>",
            Subject =
                "Re: [공지] 아주 긴 제목이 여러 줄로 접히는지, \"따옴표\"와 👍🏽 그림 문자까지 그대로 남는지 확인하는 제목입니다",
            Body = string.Concat(Enumerable.Repeat("가나다라 마바사 아자차카 타파하. ", 20)) + "\n\n끝",
        };

        var built = Build(draft);
        var read = StrictReader.Parse(built.Content);

        Assert.Empty(StrictReader.Violations(built.Content));
        Assert.Equal(draft.Subject, read.Subject);
        Assert.Equal("이, 상은", read.To.Mailboxes.First().Name);
        Assert.Equal("지원팀", read.ReplyTo[0].Name);
        Assert.Equal(["lee@example.net", "park@xn--3e0b707e.kr", "c@example.com"], built.Recipients);
        Assert.Equal(draft.Body.Replace(". \n", ".\n", StringComparison.Ordinal) + "\n", Text(read));
        Assert.Contains("Content-Transfer-Encoding: base64", Wire(draft), StringComparison.Ordinal);
        Assert.Equal("flowed", read.Body!.ContentType.Format);
    }

    [Fact]
    public void Mostly_ASCII_is_quoted_printable()
    {
        var draft = Simple with { Body = "Déjà vu: " + string.Concat(Enumerable.Repeat("plain words ", 40)) };

        Assert.Contains("Content-Transfer-Encoding: quoted-printable", Wire(draft), StringComparison.Ordinal);
    }

    [Fact]
    public void Blind_copies_get_it_and_stand_nowhere()
    {
        var built = Build(Simple with { Bcc = "Secret Boss <boss@example.org>, ANN@EXAMPLE.NET" });

        string wire = Encoding.ASCII.GetString(built.Content.Span);
        Assert.Equal(["ann@example.net", "boss@example.org"], built.Recipients);
        Assert.Equal("support@example.com", built.Sender);
        Assert.DoesNotContain("boss", wire, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("bcc", wire, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_program_and_the_machine_are_not_named()
    {
        string wire = Wire(Simple);

        Assert.DoesNotContain("MailTui", wire, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("MimeKit", wire, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Environment.MachineName + "\r", wire, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("X-", wire, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "ann@example.net", "The sender is missing.")]
    [InlineData("me", "ann@example.net", "There is no “@” in “me”.")]
    [InlineData("a@example.com, b@example.com", "ann@example.net", "The sender is missing.")]
    [InlineData("me@example.com", "ann", "There is no “@” in “ann”.")]
    [InlineData("me@example.com", "", "Nobody would get it: To, Cc and Bcc are empty.")]
    public void What_cannot_be_sent_says_why(string from, string to, string why)
    {
        var error = Assert.Throws<UnsendableDraftException>(() => Build(Simple with { From = from, To = to }));

        Assert.Equal(why, error.Message);
    }

    [Fact]
    public void A_subject_cannot_bring_header_fields()
    {
        var built = Build(Simple with { Subject = "a\r\nBcc: evil@example.org\n\nbody" });

        var read = StrictReader.Parse(built.Content);
        Assert.Equal("a  Bcc: evil@example.org  body", read.Subject);
        Assert.Empty(read.Bcc);
    }

    [Fact]
    public void Markdown_goes_as_its_source_and_as_HTML()
    {
        var read = StrictReader.Parse(
            Build(Simple with { Format = DraftFormat.Markdown, Body = "**굵게**\n" }).Content
        );

        var alternative = Assert.IsType<MultipartAlternative>(read.Body);
        Assert.Equal("text/plain", alternative[0].ContentType.MimeType);
        Assert.Equal("**굵게**\r\n", ((TextPart)alternative[0]).Text.ReplaceLineEndings("\r\n"));
        Assert.Contains("<strong>굵게</strong>", ((TextPart)alternative[1]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_plain_text_stay_as_they_are()
    {
        const string Patch =
            "diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1 +1 @@\n-old   \n+new \n \tcontext\n-- \n2.51\n";

        var read = StrictReader.Parse(Build(Simple with { Format = DraftFormat.Plain, Body = Patch }).Content);

        Assert.Equal(Patch, ((TextPart)read.Body!).Text.ReplaceLineEndings("\n"));
        Assert.Null(read.Body!.ContentType.Format);
    }

    [Fact]
    public void A_megabyte_in_one_line_is_sent_safely()
    {
        foreach (
            string body in new[] { new string('a', 1 << 20), string.Concat(Enumerable.Repeat("한글 낱말 ", 100_000)) }
        )
        {
            var built = Build(Simple with { Body = body });

            Assert.Empty(StrictReader.Violations(built.Content));
            Assert.Equal(body.TrimEnd(' ') + "\n", Text(StrictReader.Parse(built.Content)));
        }
    }

    [Fact]
    public void An_address_with_letters_beyond_ASCII_before_the_at_says_that_it_needs_SMTPUTF8()
    {
        var built = Build(Simple with { To = "지원@한국.kr" });

        Assert.True(built.NeedsSmtpUtf8);
        Assert.Equal(["지원@한국.kr"], built.Recipients);
        Assert.Empty(StrictReader.Violations(built.Content, allowsEightBit: true));
        Assert.False(Build(Simple).NeedsSmtpUtf8);
    }

    [Fact]
    public void A_preview_of_anything_typed_can_be_listed()
    {
        var draft = Simple with
        {
            From = "",
            To = "김 <kim@exam",
            Bcc = "boss@example.org",
            Attachments = [new(1, "a.pdf", "application/pdf", 3)],
        };

        var preview = MessageBuilder.Preview(draft);

        var envelope = Envelope(preview);
        Assert.Equal("회의", envelope.Subject);
        Assert.Contains("김", Assert.Single(envelope.To).ToString(), StringComparison.Ordinal);
        Assert.Equal(
            "a.pdf",
            Assert.Single(MessageParser.Parse(preview).Message?.Attachments ?? []).ContentDisposition!.FileName
        );
        Assert.Equal(preview.ToArray().Length, MessageBuilder.Preview(draft).Length);
        Assert.Empty(StrictReader.Violations(preview));
    }

    [Fact]
    public void Python_finds_no_defects_either()
    {
        Assert.SkipWhen(
            StrictReader.Python is null && Environment.GetEnvironmentVariable("CI") is null,
            "There is no Python here."
        );
        Draft[] drafts =
        [
            Simple,
            Simple with
            {
                Body = "",
            },
            Simple with
            {
                Subject = "",
                To = "\"이, 상은\" <lee@example.net>, 박 <park@한국.kr>",
                InReplyTo = ["a@b"],
                References = ["r@b", "a@b"],
            },
            Simple with
            {
                Subject = new string('가', 300),
                Format = DraftFormat.Markdown,
                Body = "# 제목\n\n- 하나\n- 둘\n",
            },
            Simple with
            {
                Body = "Déjà vu " + new string('x', 2000),
                Format = DraftFormat.Plain,
            },
            Simple with
            {
                Attachments =
                [
                    new(1, "보고서 " + new string('다', 60) + ".pdf", "application/pdf", 3),
                    new(2, "원본.eml", "message/rfc822", 3),
                ],
            },
        ];
        byte[] content =
            "From: a@example.com\r\nTo: b@example.com\r\nSubject: x\r\nDate: Tue, 24 Nov 2026 18:00:00 +0900\r\n\r\nplain\r\n"u8.ToArray();

        var views = StrictReader.ByPython(
            drafts.Select(draft => MessageBuilder.Build(draft, _ => content, Now).Content)
        );

        Assert.All(views, view => Assert.Empty(view.Defects));
        Assert.Equal(drafts.Select(draft => draft.Subject), views.Select(view => view.Subject));
        Assert.Equal("\"이, 상은\" <lee@example.net>, 박 <park@xn--3e0b707e.kr>", views[2].To);
        Assert.Equal("안녕하세요.\n", views[0].Text.ReplaceLineEndings("\n"));
        Assert.Equal(drafts[5].Attachments.Select(file => $"{file.Name}|{file.ContentType}"), views[5].Files);
    }

    private static OutgoingMessage Build(Draft draft) => MessageBuilder.Build(draft, _ => default, Now);

    private static string Wire(Draft draft) => Encoding.ASCII.GetString(Build(draft).Content.Span);

    private static string Text(MimeMessage message) =>
        FlowedText.Unfold(((TextPart)message.Body!).Text.ReplaceLineEndings("\n"), deleteSpace: false);

    private static Envelope Envelope(ReadOnlyMemory<byte> content)
    {
        var parsed = MessageParser.Parse(content);
        return EnvelopeReader.Read(parsed.Message?.Headers ?? [], parsed.Options, []);
    }
}
