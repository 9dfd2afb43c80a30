using System.Security.Cryptography;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Core.Sync;
using MailTui.Testing.Blobs;
using Microsoft.Extensions.Logging.Abstractions;

namespace MailTui.Core.Tests.Sync;

public class EncryptedMessageTests
{
    [Fact]
    public async Task What_SES_encrypted_is_a_row_and_a_document_that_say_so()
    {
        using var store = new MemoryBlobStore();
        store.Add(
            "k1",
            RandomNumberGenerator.GetBytes(5000),
            metadata: new Dictionary<string, string> { ["x-amz-key-v2"] = "AQIDBA==" }
        );
        var blob = await store.GetAsync("k1", null, TestContext.Current.CancellationToken);

        var record = MessageRecordReader.Read(blob);
        var document = MessageOpener.Open(blob, record.Key, ReadOptions.Default, NullLogger.Instance);

        Assert.Equal(MessageEncryption.Sealed, record.Encryption);
        Assert.Equal("Encrypted by SES", record.Head.Envelope.Subject);
        Assert.Contains("encrypted", document.Obstacle?.ToString());
        Assert.Equal("", document.Text);
    }
}
