using System.Text;
using MailTui.Core.Attachments;
using MailTui.Core.Rendering;
using MailTui.Core.Tests.Messages;

namespace MailTui.Core.Tests.Rendering;

public sealed class EmbeddedFileTests
{
    private const string Hello = "begin 644 hello.txt\n%:&5L;&\\`\n`\nend\n";

    [Theory]
    [InlineData("begin 644 x\nis how it begins\n")]
    [InlineData("begin 644 x\n\nend\n")]
    [InlineData("begin 644 a.gif\n%:&5L;&\\`\n")]
    [InlineData("begin 644 a.gif\n%:&5L;&\\`\nand so on\n`\nend\n")]
    [InlineData("begin 999 a.gif\n%:&5L;&\\`\n`\nend\n")]
    [InlineData("begin 644\n%:&5L;&\\`\n`\nend\n")]
    [InlineData("> begin 644 a.gif\n> %:&5L;&\\`\n> `\n> end\n")]
    [InlineData("=ybegin line=128 size=5 name=a\nwords\nthat nobody ends\n")]
    [InlineData("=ybegin line=128 size=5 name=a\nare the words before\n=yend size=5\nand those after\n")]
    [InlineData("=ybegin size=5\nx\n=yend size=5\n")]
    public void What_only_looks_like_a_file_is_text(string text)
    {
        var document = RawMail.Document($"From: a@example.com\n\nBefore\n{text}After\n");

        Assert.Single(document.Parts);
        Assert.Equal($"Before\n{text}After\n", document.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Content-Type: text/plain; charset=utf-8; format=flowed\n")]
    [InlineData("Content-Transfer-Encoding: quoted-printable\n")]
    public async Task A_file_within_a_text_is_a_part_and_not_text(string fields)
    {
        var message = RawMail.Bytes($"From: a@example.com\n{fields}\nBefore\n\n{Hello}\nAfter\n");
        var document = RawMail.Document(message);

        Assert.Equal("Before\n\nPart 2: hello.txt (uuencoded)\n\nAfter\n", document.Text);
        Assert.Equal(new PartInfo(2, "text/plain", "hello.txt", 5, "attachment"), document.Parts[1]);
        Assert.Equal("hello", await ContentAsync(AttachmentReader.Read(message)[1]));
    }

    [Fact]
    public void It_counts_as_attached_and_its_name_is_found_its_line_is_not()
    {
        var record = RawMail.Record(RawMail.Bytes($"From: a@example.com\n\nBefore\n{Hello}After\n"));

        Assert.Equal(1, record.Attachments);
        Assert.Equal(["hello.txt"], record.FileNames);
        Assert.DoesNotContain("hello", record.BodyText ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Within_an_enclosed_message_it_has_no_number()
    {
        var document = RawMail.Document(
            $"From: a@example.com\nContent-Type: message/rfc822\n\nFrom: b@example.com\nSubject: inner\n\n{Hello}"
        );

        Assert.Equal("inner.eml", Assert.Single(document.Parts).Name);
        Assert.Contains("\nhello.txt (uuencoded)\n", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hostile_name_stays_a_name()
    {
        var message = RawMail.Bytes(
            $"From: a@example.com\n\n{Hello.Replace("hello.txt", "../../\u001b[31m\u202etxt", StringComparison.Ordinal)}"
        );

        Assert.DoesNotContain('\u001b', RawMail.Document(message).Text);
        Assert.DoesNotContain('/', AttachmentReader.Read(message)[1].Name);
    }

    [Fact]
    public void Many_files_and_many_that_never_end_are_bounded()
    {
        var message = RawMail.Bytes(
            "From: a@example.com\n\n"
                + string.Concat(Enumerable.Repeat(Hello, 5_000))
                + string.Concat(Enumerable.Repeat("=ybegin line=1 size=1 name=a\nx\n", 50_000))
                + string.Concat(Enumerable.Repeat("begin 644 a\n%:&5L;&\\`\n", 50_000))
        );

        Assert.InRange(RawMail.Document(message).Parts.Count, 2, 600);
    }

    private static async Task<string> ContentAsync(Attachment part)
    {
        using var memory = new MemoryStream();
        await part.DecodeToAsync(memory, null, CancellationToken.None);
        return Encoding.UTF8.GetString(memory.ToArray());
    }
}
