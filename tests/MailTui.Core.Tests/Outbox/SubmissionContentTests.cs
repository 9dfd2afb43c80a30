using System.Text;
using CsCheck;
using MailTui.Core.Outbox.Smtp;

namespace MailTui.Core.Tests.Outbox;

public sealed class SubmissionContentTests
{
    [Theory]
    [InlineData("A: b\r\nBcc: x@y\r\nC: d\r\n\r\nBcc: stays\r\n", "A: b\r\nC: d\r\n\r\nBcc: stays\r\n")]
    [InlineData("Bcc: x@y,\r\n z@y,\r\n\tw@y\r\nC: d\r\n\r\n", "C: d\r\n\r\n")]
    [InlineData("BCC : x@y\r\nresent-bcc: z@y\r\n\r\ntext\r\n", "\r\ntext\r\n")]
    [InlineData(
        "Resent-To: a@b\r\nRESENT-BCC: z@y\r\n folded\r\nTo: a\r\n folded\r\n\r\n",
        "Resent-To: a@b\r\nTo: a\r\n folded\r\n\r\n"
    )]
    [InlineData("X-Bcc: a\r\nBcc-Note: b\r\nTo: Bcc: c\r\n\r\n", "X-Bcc: a\r\nBcc-Note: b\r\nTo: Bcc: c\r\n\r\n")]
    [InlineData("A: b\r\nBcc: x@y", "A: b\r\n")]
    [InlineData("", "")]
    public async Task Hidden_recipients_are_cut_out_of_the_header_alone(string message, string sent) =>
        Assert.Equal(sent, await WrittenAsync(Encoding.ASCII.GetBytes(message)));

    [Theory]
    [InlineData(".", "..\r\n")]
    [InlineData("..\r\n", "...\r\n")]
    [InlineData("a\r\n.\r\nb", "a\r\n..\r\nb\r\n")]
    [InlineData("a.\r\n .\r\n", "a.\r\n .\r\n")]
    [InlineData("A: b\r\nBcc: x\r\n.odd: c\r\n\r\n", "A: b\r\n..odd: c\r\n\r\n")]
    public async Task Dots_that_begin_a_line_are_doubled(string message, string sent) =>
        Assert.Equal(sent, await WrittenAsync(Encoding.ASCII.GetBytes(message)));

    [Fact]
    public void Whatever_the_blocks_the_same_bytes_come_out() =>
        Gen.OneOf(
                Gen.Const("."),
                Gen.Const("\r\n"),
                Gen.Const("Bcc: x\r\n"),
                Gen.Const("a"),
                Gen.Const("é"),
                Gen.Const(" ")
            )
            .Array[0, 60]
            .Select(Gen.Int[2, 40])
            .Sample(
                (pieces, block) =>
                {
                    byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(pieces));
                    string whole = WrittenAsync(bytes, 1_000_000).GetAwaiter().GetResult();
                    Assert.Equal(whole, WrittenAsync(bytes, block).GetAwaiter().GetResult());
                    var content = new SubmissionContent(bytes);
                    Assert.Equal(content.Size, Encoding.UTF8.GetByteCount(Unstuffed(whole)));
                    Assert.False(content.HasBareLineEnd);
                }
            );

    [Theory]
    [InlineData("a\nb\r\n", true)]
    [InlineData("a\rb\r\n", true)]
    [InlineData("a\r\n.\r", true)]
    [InlineData("a\n.\r\nMAIL FROM:<eve@example.com>\r\n", true)]
    [InlineData("a\r\n\r\nb", false)]
    public void A_line_end_that_is_none_is_seen(string message, bool isBare) =>
        Assert.Equal(isBare, new SubmissionContent(Encoding.ASCII.GetBytes("S: x\r\n\r\n" + message)).HasBareLineEnd);

    private static string Unstuffed(string sent) =>
        (sent.StartsWith('.') ? sent[1..] : sent).Replace("\r\n.", "\r\n", StringComparison.Ordinal);

    private static async Task<string> WrittenAsync(byte[] message, int block = 1024)
    {
        using var written = new MemoryStream();
        await new SubmissionContent(message).WriteAsync(
            piece =>
            {
                written.Write(piece.Span);
                return Task.CompletedTask;
            },
            block
        );
        return Encoding.UTF8.GetString(written.ToArray());
    }
}
