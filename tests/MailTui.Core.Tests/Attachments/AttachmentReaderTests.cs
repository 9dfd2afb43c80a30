using System.Text;
using MailTui.Core.Attachments;
using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Testing.Messages;

namespace MailTui.Core.Tests.Attachments;

public sealed class AttachmentReaderTests
{
    private const string Multipart =
        "From: a@example.com\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n";

    [Fact]
    public void Numbers_and_names_are_those_of_the_document()
    {
        byte[] message = A.Message()
            .Text("t")
            .Html("<p>h")
            .Attachment("견적서.pdf", "application/pdf", [1])
            .Attachment("b.png", "image/png", [2])
            .Build();

        var parts = AttachmentReader.Read(message);
        var document = MessageDocumentReader.Read(
            message,
            new MessageKey("k"),
            DateTimeOffset.UnixEpoch,
            new ReadOptions { Zone = TimeZoneInfo.Utc }
        );

        Assert.Equal(
            document.Parts.Select(part => (part.Index, part.Type)),
            parts.Select(part => (part.Index, part.Type))
        );
        Assert.Equal(["견적서.pdf", "b.png"], parts.Where(part => part.IsAttached).Select(part => part.Name));
        Assert.Equal(
            ["attachment-1.txt", "attachment-2.html"],
            parts.Where(part => !part.IsAttached).Select(part => part.Name)
        );
    }

    [Theory]
    [InlineData("Content-Disposition: attachment; filename*=utf-8''%EA%B2%AC%EC%A0%81%EC%84%9C.pdf", "견적서.pdf")]
    [InlineData("Content-Disposition: attachment; filename=\"=?euc-kr?B?sN/A+7ytLnBkZg==?=\"", "견적서.pdf")]
    [InlineData(
        "Content-Disposition: attachment; filename*0*=utf-8''%EA%B2%AC%EC; filename*1*=%A0%81%EC%84%9C.pdf",
        "견적서.pdf"
    )]
    [InlineData("Content-Type: application/pdf; name=\"=?utf-8?B?6rKs7KCB7IScLnBkZg==?=\"", "견적서.pdf")]
    [InlineData("Content-Disposition: attachment; filename=\"../../.ssh/authorized_keys\"", ".ssh_authorized_keys")]
    [InlineData("Content-Disposition: attachment; filename=\"=?utf-8?q?..=2F..=2Fevil?=\"", "evil")]
    public async Task Names_of_every_notation_are_read(string field, string expected)
    {
        var part = Assert.Single(Read($"--b\n{field}\nContent-Transfer-Encoding: base64\n\naGVsbG8=\n--b--\n"));

        Assert.Equal(expected.TrimStart('.'), part.Name);
        Assert.Equal("hello", await TextAsync(part));
    }

    [Fact]
    public async Task Every_transfer_encoding_is_decoded_and_again_when_asked_again()
    {
        var parts = Read(
            "--b\nContent-Transfer-Encoding: base64\n\naGVs\nbG8=\n"
                + "--b\nContent-Transfer-Encoding: quoted-printable\n\nh=65ll=\no\n"
                + "--b\nContent-Transfer-Encoding: 8bit\n\nhello\n"
                + "--b\nContent-Transfer-Encoding: x-uuencode\n\nbegin 644 a\n%:&5L;&\\`\n`\nend\n"
                + "--b--\n"
        );

        foreach (var part in parts)
        {
            Assert.Equal("hello", await TextAsync(part));
            Assert.Equal("hello", await TextAsync(part));
        }
        Assert.Equal(4, parts.Count);
    }

    [Fact]
    public async Task Damaged_encoding_gives_what_can_be_read()
    {
        var part = Assert.Single(
            Read("--b\nContent-Disposition: attachment\nContent-Transfer-Encoding: base64\n\naGVs*bG8\n")
        );

        Assert.StartsWith("hel", await TextAsync(part), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_enclosed_message_is_a_file_of_its_subject()
    {
        const string enclosed = "From: b@example.com\nSubject: Old: news?\n\nHello\n";

        var part = Assert.Single(Read($"--b\nContent-Type: message/rfc822\n\n{enclosed}\n--b--\n"));

        Assert.True(part.IsAttached);
        Assert.Equal("Old_ news_.eml", part.Name);
        Assert.Equal(enclosed, await TextAsync(part));
    }

    [Fact]
    public async Task Progress_ends_with_the_size()
    {
        var progress = new Last();
        var part = AttachmentReader.Read(A.Message().Attachment("a", "application/pdf", new byte[200_000]).Build())[1];

        long size = await part.DecodeToAsync(Stream.Null, progress, CancellationToken.None);

        Assert.Equal(200_000, size);
        Assert.Equal(200_000, progress.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\u0001\u0002")]
    [InlineData("{ \"json\": 1 }")]
    public void What_is_no_mail_has_no_parts(string content) =>
        Assert.Empty(AttachmentReader.Read(Encoding.Latin1.GetBytes(content)));

    private static IReadOnlyList<Attachment> Read(string body) =>
        AttachmentReader.Read(Encoding.UTF8.GetBytes(Multipart + body));

    private static async Task<string> TextAsync(Attachment part)
    {
        using var memory = new MemoryStream();
        await part.DecodeToAsync(memory, null, CancellationToken.None);
        return Encoding.UTF8.GetString(memory.ToArray());
    }

    private sealed class Last : IProgress<long>
    {
        public long Value { get; private set; }

        public void Report(long value) => Value = value;
    }
}
