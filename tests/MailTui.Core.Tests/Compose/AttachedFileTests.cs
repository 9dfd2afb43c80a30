using System.Text;
using MailTui.Core.Compose;
using MimeKit;

namespace MailTui.Core.Tests.Compose;

public class AttachedFileTests
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
    public void Attachments_keep_their_names_types_and_bytes()
    {
        byte[] pdf = [0, 1, 2, 255, 13, 10, 13];
        byte[] text = Encoding.UTF8.GetBytes("한글\nLF only\n");
        var draft = Simple with
        {
            Attachments =
            [
                new(
                    1,
                    "아주 긴 이름의 보고서 최종 수정본 진짜 최종 (2026년 11월 24일) \"v2\" 가나다라마바사아자차카타파하.pdf",
                    "application/pdf",
                    pdf.Length
                ),
                new(2, "notes.txt", "text/plain", text.Length),
                new(3, "odd", "not a type", 1),
                new(4, "signed", "multipart/signed", 1),
            ],
        };

        var built = MessageBuilder.Build(
            draft,
            file =>
                file.Id == 1 ? pdf
                : file.Id == 2 ? text
                : new byte[] { 7 },
            Now
        );

        Assert.Empty(StrictReader.Violations(built.Content));
        var parts = StrictReader.Parse(built.Content).BodyParts.OfType<MimePart>().Skip(1).ToList();
        Assert.Equal(draft.Attachments.Select(file => file.Name), parts.Select(part => part.FileName));
        Assert.Equal(
            ["application/pdf", "text/plain", "application/octet-stream", "application/octet-stream"],
            parts.Select(part => part.ContentType.MimeType)
        );
        Assert.Equal(pdf, Bytes(parts[0]));
        Assert.Equal(text, Bytes(parts[1]));
        Assert.Equal("utf-8", parts[1].ContentType.Charset);
        string body = Encoding.ASCII.GetString(built.Content.Span).Split("\r\n\r\n", 2)[1];
        Assert.DoesNotContain("=?", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("From: a@example.com\r\nSubject: x\r\n\r\nplain\r\n", "7bit")]
    [InlineData(
        "From: a@example.com\nSubject: x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n한글\n",
        "7bit"
    )]
    [InlineData("From: 김 <a@example.com>\nSubject: x\nX-Other: 한글 raw\n\n한글\n", null)]
    [InlineData(
        "From: a@example.com\nSubject: x\nContent-Type: multipart/signed; boundary=b\n\n--b\n\n한글\n--b\n\ns\n--b--\n",
        null
    )]
    public void A_message_is_attached_in_an_encoding_that_messages_may_have(string message, string? encoding)
    {
        byte[] content = Encoding.UTF8.GetBytes(message);
        var draft = Simple with { Attachments = [new(1, "원본.eml", "message/rfc822", content.Length)] };

        var built = MessageBuilder.Build(draft, _ => content, Now);

        Assert.Empty(StrictReader.Violations(built.Content));
        var part = StrictReader.Parse(built.Content).BodyParts.Last();
        if (encoding is null)
        {
            // Neither what is signed nor a header field may be encoded anew: it goes as the bytes that it is.
            Assert.Equal("application/octet-stream", part.ContentType.MimeType);
            Assert.Equal(content, Bytes((MimePart)part));
            return;
        }
        Assert.Equal(encoding, part.Headers[HeaderId.ContentTransferEncoding]);
        Assert.Equal("x", Assert.IsType<MessagePart>(part).Message!.Subject);
        Assert.Equal("원본.eml", part.ContentDisposition!.FileName);
    }

    private static byte[] Bytes(MimePart part)
    {
        using var bytes = new MemoryStream();
        part.Content!.DecodeTo(bytes);
        return bytes.ToArray();
    }
}
