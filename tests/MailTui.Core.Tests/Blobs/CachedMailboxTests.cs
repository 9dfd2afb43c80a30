using MailTui.Core.Blobs.Cache;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Testing;
using MailTui.Testing.Messages;
using MailTui.Testing.S3;
using Microsoft.Extensions.Logging.Abstractions;

namespace MailTui.Core.Tests.Blobs;

public sealed class CachedMailboxTests : S3BlobStoreTest
{
    private static readonly MessageKey Key = new(A.MessageId(0));

    private readonly TemporaryDirectory _directory = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _directory.Dispose();
    }

    [Fact]
    public async Task A_message_that_was_opened_is_opened_again_without_a_request_and_offline_by_a_later_program()
    {
        S3Service.ApplyEnvironment();
        Service.Put(Bucket, Prefix + Key, A.Message().Text("The text.").Build());
        using (MailEngine engine = Open())
        {
            await using IMailbox mailbox = Open(engine);
            await mailbox.SynchronizeAsync(null, Token);
            int gets = Service.Requests.Gets;
            await mailbox.OpenAsync(Key, ReadOptions.Default, Token);
            Assert.Equal(gets + 1, Service.Requests.Gets);
            await mailbox.OpenAsync(Key, ReadOptions.Default, Token);
            await mailbox.ReadRawAsync(Key, Token);
            Assert.Equal(gets + 1, Service.Requests.Gets);
        }

        Service.Faults.On(S3Operation.GetObject).ResetConnection();
        using (MailEngine engine = Open())
        {
            await using IMailbox mailbox = Open(engine);
            MessageDocument document = await mailbox.OpenAsync(Key, ReadOptions.Default, Token);
            Assert.Contains("The text.", document.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Texts_are_read_while_a_pass_runs()
    {
        S3Service.ApplyEnvironment();
        Service.Put(Bucket, Prefix + Key, A.Message().Text(new string('x', 100_000)).Build());
        using MailEngine engine = Open();
        await using IMailbox mailbox = Open(engine);
        await mailbox.SynchronizeAsync(null, Token);
        Assert.False((await mailbox.BodyCoverageAsync(Token)).IsComplete);
        using var gate = Service.Faults.On(S3Operation.ListObjects).Hold();
        var pass = mailbox.SynchronizeAsync(null, Token);

        await mailbox.IndexBodiesAsync(null, Token);

        Assert.True((await mailbox.BodyCoverageAsync(Token)).IsComplete);
        Assert.False(pass.IsCompleted);
        gate.Release();
        await pass;
    }

    private MailEngine Open() =>
        MailEngine.Open(
            _directory["mailtui.db"],
            new RawCacheOptions(_directory["cache"], 10_000_000),
            TimeProvider.System,
            NullLoggerFactory.Instance
        );

    private IMailbox Open(MailEngine engine) =>
        engine.OpenMailbox(
            new MailboxOptions
            {
                Name = "work",
                Bucket = Bucket,
                Prefix = Prefix,
                Region = S3Service.DefaultRegion,
                ServiceUrl = Service.Url,
            }
        );
}
