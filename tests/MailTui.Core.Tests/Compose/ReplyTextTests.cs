using MailTui.Core.Compose;

namespace MailTui.Core.Tests.Compose;

public class ReplyTextTests
{
    private static readonly ReplyOptions Plain = SourceMail.Options with
    {
        Identities = [new(new("", "me@example.com"))],
    };

    [Fact]
    public void An_answer_stands_below_what_it_answers_and_the_signature_at_the_end()
    {
        var draft = SourceMail.Draft(SourceMail.Read("", "Hello.\n\n> quoted\n>> twice\n> > too\n"), DraftKind.Reply);

        Assert.Equal(
            "On 2026-11-24 00:12, Ann wrote:\n> Hello.\n>\n>> quoted\n>>> twice\n>>> too\n\n\n\n-- \nMe\nExample Inc.\n",
            draft.Body
        );
        Assert.Equal(draft.Body.IndexOf("\n\n\n-- ", StringComparison.Ordinal) + 1, draft.Caret);
    }

    [Fact]
    public void With_the_signature_above_the_answer_stands_above()
    {
        var options = SourceMail.Options with
        {
            SignatureAboveQuote = true,
            Words = ReplyWords.Korean,
            Zone = TimeZoneInfo.CreateCustomTimeZone("KST", TimeSpan.FromHours(9), null, null),
        };

        var draft = SourceMail.Draft(SourceMail.Read("From: 김상은 <kim@example.net>"), DraftKind.Reply, options);

        Assert.Equal("\n\n-- \nMe\nExample Inc.\n\n2026-11-24 09:12, 김상은 님이 작성:\n> Hello.\n", draft.Body);
        Assert.Equal(0, draft.Caret);
    }

    [Fact]
    public void A_name_is_no_template()
    {
        var draft = SourceMail.Draft(
            SourceMail.Read("From: \"{address} {date}\" <ann@example.net>"),
            DraftKind.Reply,
            Plain
        );

        Assert.StartsWith("On 2026-11-24 00:12, {address} {date} wrote:\n", draft.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_date_none_is_told()
    {
        var draft = SourceMail.Draft(SourceMail.Read("Date: yesterday"), DraftKind.Reply, Plain);

        Assert.StartsWith("Ann wrote:\n", draft.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Flowed_paragraphs_are_joined_and_quoted_once()
    {
        var source = SourceMail.Read(
            "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8; format=flowed",
            "One paragraph \nin two lines.\n> quoted \n> before\n"
        );

        string body = SourceMail.Draft(source, DraftKind.Reply, Plain).Body;

        Assert.Contains("\n> One paragraph in two lines.\n>> quoted before\n", body, StringComparison.Ordinal);
    }

    [Fact]
    public void HTML_is_quoted_as_it_is_read_with_its_tables_in_columns()
    {
        var source = SourceMail.Read(
            "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8",
            """
            <style>p{color:red}</style><p>안녕하세요, <b>표</b>를 보세요 &amp; <a href="https://example.org/x">여기</a>.</p>
            <table border=1><tr><th>품목</th><th>수량</th></tr><tr><td>긴 이름의 물건</td><td>3</td></tr><tr><td>짧은</td><td>12</td></tr></table>
            <blockquote type=cite><p>before</p><p>and more</p></blockquote>
            """
        );

        string body = SourceMail.Draft(source, DraftKind.Reply, Plain).Body;

        Assert.Contains(
            """
            > 안녕하세요, 표를 보세요 & 여기.
            >
            > 품목            수량
            > ──────────────  ────
            > 긴 이름의 물건     3
            > 짧은              12
            >
            >> before
            >>
            >> and more

            """.ReplaceLineEndings("\n"),
            body,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Text.\n\n-- \nAnn\n+82 2 1234\n", "> Text.\n")]
    [InlineData("Text.\n\n--\nAnn\n", "> Text.\n")]
    [InlineData("Text.\n-- \nAnn\n\nOn Monday Bob wrote:\n> old\n", "> Text.\n>\n> On Monday Bob wrote:\n>> old\n")]
    [InlineData("a -- b\n--- \n", "> a -- b\n> ---\n")]
    public void The_senders_signature_is_not_quoted(string text, string quote)
    {
        string body = SourceMail.Draft(SourceMail.Read("", text), DraftKind.Reply, Plain).Body;

        Assert.Equal(quote, body.Split('\n', 2)[1].TrimEnd('\n') + "\n");
    }

    [Fact]
    public void Only_what_was_selected_is_quoted()
    {
        var options = Plain with { Selection = ["selected  ", "> and quoted"] };

        string body = SourceMail.Draft(SourceMail.Read(""), DraftKind.Reply, options).Body;

        Assert.Equal("On 2026-11-24 00:12, Ann wrote:\n> selected\n>> and quoted\n\n", body);
    }

    [Fact]
    public void What_is_folded_is_left_out_when_asked_for()
    {
        const string Text = "New.\n\nOn Monday Bob wrote:\n> 1\n> 2\n> 3\n> 4\n\nBelow.\n> short\n";

        string body = SourceMail
            .Draft(SourceMail.Read("", Text), DraftKind.Reply, Plain with { WithoutFolded = true })
            .Body;

        Assert.Equal("On 2026-11-24 00:12, Ann wrote:\n> New.\n>\n> Below.\n>> short\n\n", body);
    }

    [Fact]
    public void Without_a_quote_there_is_only_the_signature()
    {
        var draft = SourceMail.Draft(SourceMail.Read(""), DraftKind.Reply, SourceMail.Options with { Quote = false });

        Assert.Equal("\n\n-- \nMe\nExample Inc.\n", draft.Body);
    }

    [Fact]
    public void Nothing_quoted_steers_a_terminal()
    {
        var draft = SourceMail.Draft(
            SourceMail.Read(
                "From: \"\u001b[31mAnn\" <ann@example.net>\nSubject: \u001b]0;x\u0007",
                "\u001b[2J\u202etext\n"
            ),
            DraftKind.Reply
        );

        Assert.All(
            new[] { draft.Body, draft.To, draft.Subject },
            text => Assert.DoesNotContain(text, c => c < ' ' && c != '\n' || c is '\u202e' or '\u007f')
        );
    }

    [Fact]
    public void A_forward_has_the_head_the_text_and_what_was_attached()
    {
        var source = SourceMail.Read(
            "MIME-Version: 1.0\nCc: Carol <carol@example.org>\nContent-Type: multipart/mixed; boundary=b",
            "--b\nContent-Type: text/plain\n\nText.\n-- \nAnn\n--b\nContent-Type: application/pdf; name=a.pdf\nContent-Disposition: attachment\n\npdf\n--b--\n"
        );

        var reply = SourceMail.Build(source, DraftKind.Forward, SourceMail.Options);

        Assert.Equal(
            """


            -- 
            Me
            Example Inc.

            ---------- Forwarded message ----------
            From: Ann <ann@example.net>
            Date: 2026-11-24 00:12 +00:00
            Subject: Hello
            To: me@example.com
            Cc: Carol <carol@example.org>

            Text.
            --
            Ann

            """.ReplaceLineEndings("\n"),
            reply.Draft?.Body
        );
        Assert.Equal([2], reply.Parts);
        Assert.False(reply.AttachesMessage);
        Assert.Equal(("", "", 0), (reply.Draft?.To, reply.Draft?.Cc, reply.Draft?.InReplyTo.Count));
    }

    [Fact]
    public void A_forward_as_attachment_has_the_whole_message_attached()
    {
        var reply = SourceMail.Build(SourceMail.Read(""), DraftKind.ForwardAttached);

        Assert.True(reply.AttachesMessage);
        Assert.Empty(reply.Parts);
        Assert.Equal("\n\n-- \nMe\nExample Inc.\n", reply.Draft?.Body);
    }

    [Theory]
    [InlineData(
        DraftFormat.Flowed,
        "긴 문단 하나입니다. Déjà vu, and a paragraph that is long enough to be broken into lines.\n\n\ttab\n> quoted\n-- \nMe\n"
    )]
    [InlineData(DraftFormat.Plain, "diff --git a b\n-  old line\n+\ttab   \n-- \n2.51\n")]
    [InlineData(DraftFormat.Markdown, "# 제목\n\n- **하나**\n\n> quoted\n\n-- \nMe\n")]
    public void What_was_sent_is_taken_up_again_as_it_was_written(DraftFormat format, string body)
    {
        var written = Draft.New(SourceMail.Now) with
        {
            From = "지원팀 <support@example.com>",
            To = "\"Lee, Ann\" <ann@example.net>",
            Cc = "c@example.net",
            ReplyTo = "team@example.com",
            Subject = "Re: 제목",
            Body = body,
            Format = format,
            InReplyTo = ["parent@x"],
            References = ["root@x", "parent@x"],
            Attachments = [new(1, "보고서.pdf", "application/pdf", 3)],
        };
        var sent = MessageBuilder.Build(written, _ => new byte[] { 1, 2, 3 }, SourceMail.Now);
        var source = ReplySource.Read(
            sent.Content,
            new()
            {
                Key = new("sent"),
                Envelope = new(),
                Arrived = SourceMail.Now,
            }
        );

        var again = SourceMail.Build(source, DraftKind.EditAsNew);

        var draft = again.Draft;
        Assert.NotNull(draft);
        Assert.Equal(body, draft.Body);
        Assert.Equal(
            written with
            {
                Attachments = [],
            },
            draft with
            {
                Key = written.Key,
                Origin = null,
                InReplyTo = written.InReplyTo,
                References = written.References,
            }
        );
        Assert.Equal(written.InReplyTo, draft.InReplyTo);
        Assert.Equal(written.References, draft.References);
        var file = CarriedParts.Of(source.Parsed, Assert.Single(again.Parts));
        Assert.Equal(("보고서.pdf", "application/pdf", 3), (file.Name, file.ContentType, file.Size));
    }

    [Theory]
    [InlineData("text\n\n-- \nMe\n", "Me", "지원팀", "text\n\n-- \n지원팀\n")]
    [InlineData("text\n\n-- \nMe", "Me", "지원팀", "text\n\n-- \n지원팀\n")]
    [InlineData("text\n\n-- \nMe, edited\n", "Me", "지원팀", "text\n\n-- \nMe, edited\n")]
    [InlineData("text\n", "", "지원팀", "text\n\n-- \n지원팀\n")]
    [InlineData("text\n\n-- \nMe\n", "Me", "", "text\n\n")]
    [InlineData("\n\n-- \nMe\n\nOn …:\n> -- \n> Me\n", "Me", "You\nTwo", "\n\n-- \nYou\nTwo\n\nOn …:\n> -- \n> Me\n")]
    public void The_signature_goes_with_the_sender(string body, string before, string after, string expected) =>
        Assert.Equal(expected, Signature.Change(body, before, after));
}
