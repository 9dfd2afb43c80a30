using MailTui.Core.Blobs;
using MailTui.Core.Blobs.Cache;
using MailTui.Core.Export;
using MailTui.Core.Import;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Core.Tests.Blobs;
using MailTui.Testing;
using MailTui.Testing.Messages;
using MailTui.Testing.S3;
using Microsoft.Extensions.Logging.Abstractions;

namespace MailTui.Core.Tests.Export;

public sealed class BucketExportTests : S3BlobStoreTest
{
    private readonly TemporaryDirectory _directory = new();
    private MailEngine? _engine;

    public override async ValueTask DisposeAsync()
    {
        _engine?.Dispose();
        await base.DisposeAsync();
        _directory.Dispose();
    }

    [Fact]
    public async Task What_is_kept_here_is_not_fetched_and_nothing_more_is_kept()
    {
        await using var mailbox = await OpenAsync(SampleMail.Generate(5, 1));
        var kept = new MessageKey(SampleMail.Generate(5, 1).First().Key);
        await mailbox.OpenAsync(kept, ReadOptions.Default, Token);
        int gets = Service.Requests.Gets;

        var result = await ExportAsync(mailbox);

        Assert.Equal((5, 0), (result.Exported, result.Failures.Count));
        Assert.Equal(gets + 4, Service.Requests.Gets);
        var fetched = (await mailbox.KeysAsync(ExportBench.Everything, Token)).First(key => key != kept);
        await mailbox.OpenAsync(fetched, ReadOptions.Default, Token);
        Assert.Equal(gets + 5, Service.Requests.Gets);
    }

    [Fact]
    public async Task A_message_that_is_gone_or_encrypted_is_named_and_the_rest_is_exported()
    {
        var mail = SampleMail.Generate(5, 1).ToList();
        await using var mailbox = await OpenAsync(mail);
        Service.Remove(Bucket, Prefix + mail[1].Key);
        Service.Put(
            Bucket,
            Prefix + "secret",
            new byte[] { 1, 2, 3 },
            metadata: new Dictionary<string, string> { ["x-amz-key-v2"] = "AQ==" }
        );
        await mailbox.SynchronizeAsync(null, Token);
        Service.Remove(Bucket, Prefix + mail[2].Key);

        var result = await ExportAsync(mailbox);

        Assert.Equal(3, result.Exported);
        Assert.Null(result.Stopped);
        Assert.Equal([mail[2].Key, "secret"], result.Failures.Select(f => f.Key.Value).Order(StringComparer.Ordinal));
        Assert.Equal(3, File.ReadAllLines(_directory["out.index.jsonl"]).Length);
    }

    [Fact]
    public async Task A_store_that_does_not_answer_stops_it_and_the_next_export_goes_on()
    {
        await using var mailbox = await OpenAsync(SampleMail.Generate(30, 1));
        Service.Faults.Deny("s3:GetObject");
        var denied = await ExportAsync(mailbox);
        Assert.IsType<AccessDeniedException>(denied.Stopped);
        Assert.Equal(0, denied.Exported);
        Assert.False(File.Exists(_directory["out"]));

        Service.Faults.Allow("s3:GetObject");
        var result = await ExportAsync(mailbox);

        Assert.Equal((30, 0), (result.Exported, result.Failures.Count));
        Assert.True(File.Exists(_directory["out"]));
    }

    [Fact]
    public async Task Import_puts_objects_into_the_bucket_once()
    {
        await using var mailbox = await OpenAsync([]);
        Directory.CreateDirectory(_directory["in"]);
        foreach (var (key, bytes) in SampleMail.Generate(6, 2))
            File.WriteAllBytes(_directory[$"in/{key}.eml"], bytes);

        var first = await MailImporter.RunAsync(mailbox, [_directory["in"]], false, null, Token);
        var again = await MailImporter.RunAsync(mailbox, [_directory["in"]], false, null, Token);

        Assert.Equal((6, 0), (first.Imported, first.Skipped));
        Assert.Equal((0, 6), (again.Imported, again.Skipped));
        var expected = SampleMail.Generate(6, 2).Select(m => ImportedKey.Of(m.Bytes).Value).ToHashSet();
        Assert.Equal(
            expected,
            (await mailbox.KeysAsync(ExportBench.Everything, Token)).Select(key => key.Value).ToHashSet()
        );
        Assert.All(expected, key => Assert.True(Service.Remove(Bucket, Prefix + key)));
    }

    private async Task<ExportResult> ExportAsync(IMailbox mailbox) =>
        await MailExporter.RunAsync(
            mailbox,
            ExportBench.Everything,
            new(_directory["out"], ExportFormat.Mbox, "all"),
            null,
            Token
        ) ?? throw new InvalidOperationException("There was nothing to export.");

    private async Task<IMailbox> OpenAsync(IEnumerable<(string Key, byte[] Bytes)> messages)
    {
        S3Service.ApplyEnvironment();
        foreach (var (key, bytes) in messages)
            Service.Put(Bucket, Prefix + key, bytes);
        _engine = MailEngine.Open(
            _directory["mailtui.db"],
            new RawCacheOptions(_directory["cache"], 10_000_000),
            TimeProvider.System,
            NullLoggerFactory.Instance
        );
        var mailbox = _engine.OpenMailbox(
            new MailboxOptions
            {
                Name = "work",
                Bucket = Bucket,
                Prefix = Prefix,
                Region = S3Service.DefaultRegion,
                ServiceUrl = Service.Url,
            }
        );
        await mailbox.SynchronizeAsync(null, Token);
        return mailbox;
    }
}
