using MailTui.Core.Blobs;
using MailTui.Core.Blobs.Cache;
using MailTui.Core.Index;
using MailTui.Core.Messages;
using MailTui.Core.State;
using MailTui.Core.Sync;
using MailTui.Core.Tests.Blobs;
using MailTui.Testing.Index;
using MailTui.Testing.S3;
using Microsoft.Extensions.Logging.Abstractions;

namespace MailTui.Core.Tests.Sync;

public sealed class TrashEmptierTests : S3BlobStoreTest
{
    private readonly TestIndex _test = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _test.Dispose();
    }

    [Fact]
    public async Task Only_what_is_in_the_trash_is_deleted()
    {
        await FillAsync("a", "b", "c");
        Trash("a", "b");

        var result = await Emptier().RunAsync(null, null, _ => { }, Token);

        Assert.Equal((2, 0, 0), (result.Deleted, result.Versions, result.Failures.Count));
        Assert.Null(Service.Bucket(Bucket).Find("inbound/a"));
        Assert.NotNull(Service.Bucket(Bucket).Find("inbound/c"));
        Assert.Null(_test.Index.Find(new("a")));
        Assert.Equal(0, Emptier().Count(null));
    }

    [Fact]
    public async Task By_age_only_what_has_lain_there_for_long()
    {
        await FillAsync("a", "b");
        Trash("a");
        var later = DateTimeOffset.UtcNow.AddSeconds(1);

        Assert.Equal(0, Emptier().Count(DateTimeOffset.UtcNow.AddDays(-30)));
        Assert.Equal(1, Emptier().Count(later));
    }

    [Fact]
    public async Task Without_the_permission_nothing_is_lost_and_each_says_why()
    {
        await FillAsync("a", "b", "c");
        Trash("a", "b", "c");
        Service.Faults.On(S3Operation.DeleteObject, Prefix + "b").Answer(S3Error.AccessDenied);

        var result = await Emptier().RunAsync(null, null, _ => { }, Token);

        Assert.Equal(3, result.Deleted + result.Failures.Count);
        Assert.Contains(result.Failures, failure => failure.Key.Value == "b");
        Assert.Contains("s3:DeleteObject", result.Failures[0].Reason, StringComparison.Ordinal);
        Assert.NotNull(_test.Index.Find(new("b")));
        Assert.All(result.Failures, failure => Assert.NotNull(_test.Index.Find(failure.Key)));
    }

    [Fact]
    public async Task Of_a_versioned_bucket_it_is_told_that_they_are_kept()
    {
        await FillAsync("a");
        Service.Bucket(Bucket).IsVersioned = true;
        Trash("a");

        Assert.Equal(1, (await Emptier().RunAsync(null, null, _ => { }, Token)).Versions);
    }

    private async Task FillAsync(params string[] keys)
    {
        foreach (var (minute, key) in keys.Index())
            Put(key, $"From: ann@example.com\r\nDate: Tue, 24 Nov 2026 09:0{minute}:00 +0000\r\n\r\nText.\r\n");
        var pass = new MailboxSynchronizer(
            Store(),
            _test.Index,
            prefixIsOpen: false,
            new SyncOptions(),
            TimeProvider.System,
            NullLogger.Instance
        );
        await pass.RunAsync(null, _ => { }, Token);
        // Oldest arrival first: the order of the keys.
        Assert.Equal(keys.Length, _test.Index.Count(MessageListQuery.Inbox).Total);
    }

    private void Trash(params string[] keys) =>
        _test.Journal.Do(
            new("trash", [.. keys.Select(key => new MessageKey(key))], [FieldChange.MoveTo(MessageFolder.Trash)])
        );

    private TrashEmptier Emptier()
    {
        IBlobStore store = Store();
        return new(store, new CachedReader(store, null, "here"), _test.Index, new SyncOptions(), (_, _) => { });
    }
}
