using MailTui.Core.Rendering;
using MailTui.Core.Tests.Messages;
using MailTui.Testing.Messages;

namespace MailTui.Core.Tests.Rendering;

public sealed class MessageDocumentReaderTests
{
    private const string Alternative = """
        From: a@example.com
        Content-Type: multipart/alternative; boundary=b

        --b
        Content-Type: text/plain

        plain
        --b
        Content-Type: multipart/related; boundary=r

        --r
        Content-Type: text/html

        <p>rich</p>
        --r
        Content-Type: image/png; name=logo.png
        Content-ID: <logo>
        Content-Transfer-Encoding: base64

        iVBORw0KGgo=
        --r--
        --b--
        """;

    [Theory]
    [InlineData(BodyPreference.Automatic, "plain", false)]
    [InlineData(BodyPreference.Plain, "plain", false)]
    [InlineData(BodyPreference.Html, "rich", true)]
    public void Of_two_alternatives_the_preferred_one_is_read(BodyPreference preference, string text, bool fromHtml)
    {
        var document = RawMail.Document(Alternative, preference: preference);

        Assert.Equal(text, document.Text.Trim());
        Assert.Equal(fromHtml, document.FromHtml);
        Assert.True(document.HasAlternative);
    }

    [Fact]
    public void How_a_message_stands_is_said_above_its_text_in_the_language_of_the_reader()
    {
        var document = RawMail.Document("From: a@example.com\n\ntext") with
        {
            Standing = [Core.Text.Phrase.Of($"It waits {3} days.")],
        };

        Assert.Equal(["It waits 3 days.", "text"], document.Layout(40).Select(line => line.Text));
        Assert.Equal(
            ["It waits {0} days.", "text"],
            document.Lines(40, new LayoutOptions { Say = phrase => phrase.Format }).Select(line => line.Text)
        );
    }

    [Fact]
    public void A_message_that_was_cut_off_says_so_and_a_whole_one_does_not()
    {
        Assert.Empty(RawMail.Document(Alternative).Notices);
        Assert.Empty(RawMail.Document("From: a@example.com\n\ntext").Notices);

        string notice = Assert.Single(RawMail.Document(Alternative[..^10]).Notices);
        Assert.Contains("cut off", notice, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_plain_alternative_gives_way_to_HTML() =>
        Assert.Equal(
            "rich",
            RawMail.Document(Alternative.Replace("\nplain\n", "\n \n", StringComparison.Ordinal)).Text.Trim()
        );

    [Fact]
    public void Parts_are_numbered_over_the_leaves_with_their_decoded_size() =>
        Assert.Equal(
            [
                new PartInfo(1, "text/plain", "", 5, ""),
                new PartInfo(2, "text/html", "", 11, ""),
                new PartInfo(3, "image/png", "logo.png", 8, ""),
            ],
            RawMail.Document(Alternative).Parts
        );

    [Fact]
    public void Headers_come_decoded_and_in_their_order()
    {
        var headers = RawMail
            .Document("Subject: =?utf-8?B?7ZqM7J2Y?=\nContent-Type: text/plain\nX-A: \u001B[2J\n\n")
            .Headers;

        Assert.Equal(
            [new("Subject", "회의"), new("Content-Type", "text/plain"), new HeaderField("X-A", "␛[2J")],
            headers
        );
    }

    [Theory]
    [InlineData("euc-kr", "euc-kr")]
    [InlineData("euc-kr", "ks_c_5601-1987")]
    [InlineData("euc-kr", "utf-8")]
    [InlineData("euc-kr", "iso-8859-1")]
    [InlineData("euc-kr", "us-ascii")]
    [InlineData("euc-kr", "no-such-charset")]
    [InlineData("utf-8", "euc-kr")]
    [InlineData("utf-8", "iso-8859-1")]
    [InlineData("utf-8", "us-ascii")]
    public void A_wrong_charset_label_does_not_spoil_the_text(string written, string label)
    {
        const string text = "안녕하세요, 회의 일정을 안내해 드립니다.";

        var document = RawMail.Document($"Content-Type: text/plain; charset={label}\n\n{text}\n", written);

        Assert.Equal(text, document.Text.Trim());
    }

    [Theory]
    [InlineData("iso-2022-kr")]
    [InlineData("iso-2022-jp")]
    public void Seven_bit_charsets_are_read_with_and_without_their_label(string charset)
    {
        var text = charset == "iso-2022-kr" ? "안녕하세요" : "こんにちは";

        Assert.Equal(
            text,
            RawMail.Document($"Content-Type: text/plain; charset={charset}\n\n{text}\n", charset).Text.Trim()
        );
        Assert.Equal(text, RawMail.Document($"Subject: x\n\n{text}\n", charset).Text.Trim());
    }

    [Fact]
    public void Flowed_lines_are_joined_and_their_quotes_and_signature_kept()
    {
        var document = RawMail.Document(
            "Content-Type: text/plain; format=flowed\n\nOne \nline.\n> A \n> quote.\n From here\n-- \nAnn\n"
        );

        Assert.Equal("One line.\n> A quote.\nFrom here\n-- \nAnn", document.Text.TrimEnd('\n'));
    }

    [Fact]
    public void DelSp_joins_words_that_were_cut() =>
        Assert.Equal(
            "안녕하세요",
            RawMail
                .Document("Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\n\n안녕 \n하세요\n")
                .Text.Trim()
        );

    [Fact]
    public void The_HTML_says_its_charset_itself() =>
        Assert.Equal(
            "회의",
            RawMail.Document("Content-Type: text/html\n\n<meta charset=euc-kr><p>회의</p>", "euc-kr").Text.Trim()
        );

    [Fact]
    public void An_enclosed_message_is_read_with_its_head()
    {
        var text = RawMail
            .Document(
                "Content-Type: message/rfc822\n\nFrom: Bob <bob@example.com>\nSubject: Inner\n\nThe inner text.\n"
            )
            .Text;

        Assert.Contains("From: Bob <bob@example.com>", text, StringComparison.Ordinal);
        Assert.Contains("Subject: Inner", text, StringComparison.Ordinal);
        Assert.Contains("The inner text.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bounce_shows_its_report()
    {
        var text = RawMail
            .Document(
                """
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b

                It did not arrive.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; example.com

                Final-Recipient: rfc822; a@example.com
                Status: 5.1.1

                --b--
                """
            )
            .Text;

        Assert.Contains("It did not arrive.", text, StringComparison.Ordinal);
        Assert.Contains("Status: 5.1.1", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_only_attached_is_shown_and_said_to_be()
    {
        var document = RawMail.Document(
            "Content-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\ntext\n"
        );

        Assert.Equal("text", document.Text.Trim());
        Assert.NotEmpty(document.Notices);
    }

    [Theory]
    [InlineData(
        "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b\n\n--b\n\nx\n--b--",
        "OpenPGP"
    )]
    [InlineData("Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nMIAG", "S/MIME")]
    public void An_encrypted_message_says_so(string message, string how)
    {
        var document = RawMail.Document(message);

        Assert.Contains(how, Assert.Single(document.Notices), StringComparison.Ordinal);
        Assert.Equal(LineStyle.Notice, document.Layout(80)[0].Style);
    }

    [Fact]
    public void Attachments_of_a_built_message_are_parts_and_not_text()
    {
        var document = RawMail.Document(
            A.Message()
                .Charset("euc-kr")
                .Text("본문")
                .Attachment("보고서.txt", "text/plain", "secret"u8.ToArray())
                .Build()
        );

        Assert.Equal("본문", document.Text.Trim());
        Assert.Equal(new PartInfo(2, "text/plain", "보고서.txt", 6, "attachment"), document.Parts[1]);
    }

    [Fact]
    public void What_is_no_mail_is_shown_as_text_when_it_is_text() =>
        Assert.Contains(
            "ObjectCreated",
            RawMail.Document("""{"eventName":"ObjectCreated:Put"}""").Text,
            StringComparison.Ordinal
        );
}
