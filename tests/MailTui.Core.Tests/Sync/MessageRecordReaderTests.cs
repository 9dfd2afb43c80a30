using MailTui.Core.Blobs;
using MailTui.Core.Messages;
using MailTui.Core.Sync;
using MailTui.Testing.Messages;

namespace MailTui.Core.Tests.Sync;

public sealed class MessageRecordReaderTests
{
    [Fact]
    public void A_message_as_SES_stores_it_makes_a_whole_record()
    {
        var record = MessageRecordReader.Read(
            A.Message()
                .From("minsu@example.kr", "김민수")
                .To("me@example.com")
                .Subject("회의 일정 안내")
                .Text("안녕하세요.\n\n내일 뵙겠습니다.\n")
                .Attachment("보고서.pdf", "application/pdf", [1, 2, 3])
                .DeliveredTo("support@example.com")
                .BuildBlob()
        );

        Assert.Equal(A.MessageId(0), record.Key.Value);
        Assert.Equal("회의 일정 안내", record.Head.Envelope.Subject);
        Assert.Equal(new MailAddress("김민수", "minsu@example.kr"), Assert.Single(record.Head.Envelope.From));
        Assert.Equal("support@example.com", record.Head.DeliveredTo);
        Assert.Equal("minsu@example.kr", record.Head.ReturnPath);
        Assert.Equal(MessageBuilder.DefaultDate, record.Head.Arrived);
        Assert.Equal(MessageBuilder.DefaultDate, record.Head.Envelope.Date);
        Assert.Equal(A.MessageId(0) + "@example.com", record.Head.Envelope.MessageId);
        Assert.True(record.Head.Verdicts.Checked);
        Assert.Equal("안녕하세요. 내일 뵙겠습니다.", record.Snippet);
        Assert.Equal("안녕하세요.\n\n내일 뵙겠습니다.\n", record.BodyText);
        Assert.Equal(1, record.Attachments);
        Assert.Equal("보고서.pdf", Assert.Single(record.FileNames));
        Assert.Empty(record.Head.Defects);
    }

    [Fact]
    public void An_object_encrypted_by_SES_is_a_readable_row_and_its_ciphertext_is_not_parsed()
    {
        var blob = A.Message().BuildBlob() with
        {
            Metadata = new Dictionary<string, string> { ["x-amz-key-v2"] = "AQIDAHg=" },
        };

        var record = MessageRecordReader.Read(blob);

        Assert.Equal(MessageEncryption.Sealed, record.Encryption);
        Assert.Equal("Encrypted by SES", record.Head.Envelope.Subject);
        Assert.Equal(blob.Info.LastModified, record.Head.Arrived);
        Assert.Null(record.BodyText);
    }

    [Fact]
    public void The_key_has_no_leading_slash_and_the_blob_key_keeps_it()
    {
        var blob = A.Message().BuildBlob();
        blob = blob with { Info = blob.Info with { Key = "/" + blob.Info.Key } };

        var record = MessageRecordReader.Read(blob);

        Assert.Equal(A.MessageId(0), record.Key.Value);
        Assert.Equal("/" + A.MessageId(0), record.BlobKey);
        Assert.True(record.Head.Verdicts.Checked);
    }

    [Fact]
    public void The_beginning_of_a_large_message_gives_its_head_and_the_text_that_was_seen()
    {
        var record = MessageRecordReader.Read(
            A.Message()
                .Text("The text comes first.")
                .Attachment("big.bin", "application/octet-stream", new byte[200_000])
                .BuildBlob(maxBytes: 64 * 1024)
        );

        Assert.Equal("Hello", record.Head.Envelope.Subject);
        Assert.Equal("The text comes first.", record.BodyText?.TrimEnd());
        Assert.Equal("big.bin", Assert.Single(record.FileNames));
        Assert.Empty(record.Head.Defects);
    }

    [Fact]
    public void A_window_that_ends_before_the_text_leaves_the_body_unread()
    {
        var record = MessageRecordReader.Read(
            A.Message().Header("X-Long", new string('x', 900)).BuildBlob(maxBytes: 1_500)
        );

        Assert.Null(record.BodyText);
    }

    [Fact]
    public void The_snippet_leaves_out_quotes_and_rules_and_ends_after_200_characters()
    {
        var text = "> quoted\n-----\nYes. " + new string('가', 400);

        var record = MessageRecordReader.Read(A.Message().Text(text).BuildBlob());

        Assert.StartsWith("Yes. 가", record.Snippet, StringComparison.Ordinal);
        Assert.Equal(200, record.Snippet.Length);
    }

    [Fact]
    public void The_text_to_search_in_is_bounded()
    {
        var record = MessageRecordReader.Read(A.Message().Text(new string('x', 1_000_000)).BuildBlob());

        Assert.Equal(256 * 1024, record.BodyText?.Length);
    }

    public static TheoryData<string, byte[]> NoMail =>
        new()
        {
            { "nothing", [] },
            { "JSON", """{"Records":[{"eventName":"ObjectCreated:Put"}]}"""u8.ToArray() },
            {
                "a JPEG",
                [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 0, 0, 1]
            },
            { "zeros", new byte[4096] },
            { "line ends", [.. Enumerable.Repeat((byte)'\n', 100)] },
            { "a sentence", "Hello there, this is no mail."u8.ToArray() },
            { "noise", Noise(4096) },
        };

    [Theory]
    [MemberData(nameof(NoMail))]
    public void An_object_that_is_no_mail_makes_a_row_that_says_so(string what, byte[] content)
    {
        var lastModified = MessageBuilder.DefaultDate;
        var blob = new Blob(
            new BlobInfo("key", "etag", content.Length, lastModified),
            content,
            new Dictionary<string, string>()
        );

        var record = MessageRecordReader.Read(blob);

        Assert.NotEmpty(what);
        Assert.Equal(lastModified, record.Head.Arrived);
        Assert.False(record.Head.Verdicts.Checked);
        Assert.Contains(record.Head.Defects, defect => defect.StartsWith("Th", StringComparison.Ordinal));
    }

    private static byte[] Noise(int count)
    {
        var bytes = new byte[count];
        new Random(1).NextBytes(bytes);
        return bytes;
    }
}
