using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Core.Tests.Messages;
using MailTui.Testing.Messages;

namespace MailTui.Core.Tests.Rendering;

/// <summary>What the world sends in ways that no standard foresees: its text is shown all the same.</summary>
public sealed class UnusualPartTests
{
    [Fact]
    public void A_message_that_is_encoded_is_read()
    {
        // From: b@example.com, Subject: Inner, and "Hello".
        var document = RawMail.Document(
            "From: a@example.com\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n"
                + Convert.ToBase64String("From: b@example.com\nSubject: Inner\n\nHello\n"u8)
        );

        Assert.Contains("Subject: Inner\n\nHello\n", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_encoded_in_its_place_and_no_message_is_text() =>
        Assert.Contains(
            "Hello",
            RawMail
                .Document(
                    "From: a@example.com\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n"
                        + Convert.ToBase64String("Hello\n"u8)
                )
                .Text,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_multipart_whose_boundary_is_nowhere_shows_its_source()
    {
        var document = RawMail.Document(
            "From: a@example.com\nContent-Type: multipart/mixed; boundary=b\n\n--c\n\nHello\n--c--\n"
        );

        Assert.Contains("Hello", document.Text, StringComparison.Ordinal);
        Assert.Contains("cannot be told apart", Assert.Single(document.Notices), StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_is_none_is_plain_text()
    {
        const string message = "From: a@example.com\nContent-Type: text; charset=us-ascii\n\nHello\n";

        Assert.Equal("Hello\n", RawMail.Document(message).Text);
        Assert.Equal(0, RawMail.Record(RawMail.Bytes(message)).Attachments);
    }

    [Theory]
    [InlineData("From: a@example.com\nSubject: x\nThere is no empty line here\n", "There is no empty line here")]
    [InlineData(
        "From: a@example.com\nSubject: x\n \nThe line above has a blank\nand so has that.\n",
        "The line above has a blank"
    )]
    public void Text_that_stands_in_the_header_is_shown(string message, string text) =>
        Assert.StartsWith(text, RawMail.Document(message).Text, StringComparison.Ordinal);

    [Fact]
    public void The_first_piece_of_a_message_is_read_and_says_what_it_is()
    {
        var document = RawMail.Document(
            "From: a@example.com\nContent-Type: message/partial; id=\"1@a\"; number=1; total=3\n\nFrom: a@example.com\nSubject: Inner\n\nHello\n"
        );

        Assert.Contains("Subject: Inner\n\nHello\n", document.Text, StringComparison.Ordinal);
        Assert.Contains("piece 1 of 3", Assert.Single(document.Notices), StringComparison.Ordinal);
    }

    [Fact]
    public void Headers_that_a_bounce_returns_are_shown_and_not_attached()
    {
        const string message =
            "From: a@example.com\nContent-Type: multipart/report; boundary=b\n\n--b\n\nNot delivered\n--b\nContent-Type: text/rfc822-headers\n\nSubject: Mine\n\n--b--\n";

        Assert.Contains("Subject: Mine", RawMail.Document(message).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(RawMail.Document(message).Parts, part => part.IsListed);
        Assert.Equal(0, RawMail.Record(RawMail.Bytes(message)).Attachments);
    }

    [Theory]
    [InlineData(
        @"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}\f0 Hello, \b w\'f6rld\b0\par\line Bye\par}",
        "Hello, wörld\n\nBye\n"
    )]
    [InlineData(@"{\rtf1\uc1 \u54924?\u51032? {\*\generator x;}{\pict 00ff}a\emdash b\tab c}", "회의 a—b        c\n")]
    [InlineData(@"{\rtf1\ansi{\fonttbl{\f1\fcharset129 Batang;}}\f1\'c8\'b8\'c0\'c7}", "회의\n")]
    [InlineData(@"{\rtf1\bin4 }}}}ok", "ok\n")]
    [InlineData(@"{\rtf1 cut \", "cut\n")]
    [InlineData(@"plain words", "plain words\n")]
    public void RTF_is_read_as_text(string rtf, string text) =>
        Assert.Equal(
            text.Trim(),
            RawMail.Document($"From: a@example.com\nContent-Type: text/rtf\n\n{rtf}").Text.Trim()
        );

    [Fact]
    public void HTML_within_RTF_is_read_as_HTML()
    {
        var document = RawMail.Document(
            """
            From: a@example.com
            Content-Type: text/rtf

            {\rtf1\ansi\fromhtml1{\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 Hello {\*\htmltag84 <b>}\htmlrtf {\b\htmlrtf0 there{\*\htmltag92 </b>}\htmlrtf }\htmlrtf0 {\*\htmltag72 </p>}\htmlrtf \par}\htmlrtf0 }
            """
        );

        Assert.True(document.FromHtml);
        Assert.Equal("Hello there\n", document.Text);
    }

    [Theory]
    [InlineData("{", 2_000_000)]
    [InlineData(@"{\*\htmltag <b>", 200_000)]
    [InlineData(@"\u1?", 500_000)]
    [InlineData(@"\'", 500_000)]
    public void Hostile_RTF_is_bounded(string piece, int times)
    {
        var rtf = string.Concat(Enumerable.Repeat(piece, times));

        Assert.NotNull(
            RawMail.Document($"From: a@example.com\nContent-Type: text/rtf\n\n{{\\rtf1\\fromhtml1 {rtf}").Text
        );
    }

    [Fact]
    public void A_contact_without_anything_in_it_is_shown_as_it_is()
    {
        var document = RawMail.Document("From: a@example.com\nContent-Type: text/vcard\n\nBEGIN:VCARD\nEND:VCARD\n");

        Assert.Contains("BEGIN:VCARD", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_is_read_as_the_fields_that_the_message_shows()
    {
        var document = MessageDocumentReader.Read(
            RawMail.Bytes(
                "From: a@example.com\nContent-Type: text/vcard; name=a.vcf\n\nBEGIN:VCARD\nFN:Ann\nEND:VCARD\n"
            ),
            new MessageKey("key"),
            MessageBuilder.DefaultDate,
            ReadOptions.Default with
            {
                Part = 1,
            }
        );

        Assert.Equal(new FieldBlock("Contact", "Ann") { SpaceBefore = true }, Assert.Single(document.Blocks));
    }
}
