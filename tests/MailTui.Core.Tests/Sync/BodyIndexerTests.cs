using MailTui.Core.Blobs.Cache;
using MailTui.Core.Index;
using MailTui.Core.Messages;
using MailTui.Core.Sync;
using MailTui.Core.Tests.Blobs;
using MailTui.Testing;
using MailTui.Testing.Index;
using MailTui.Testing.Messages;
using MailTui.Testing.S3;
using Microsoft.Extensions.Logging.Abstractions;

namespace MailTui.Core.Tests.Sync;

public sealed class BodyIndexerTests : S3BlobStoreTest
{
    private readonly TestIndex _test = new();
    private readonly TemporaryDirectory _directory = new();
    private readonly List<SyncBatch> _batches = [];

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _test.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task Words_beyond_the_window_are_found_and_attachments_are_counted()
    {
        Put("large", Large("pumpernickel").Attachment("a.pdf", "application/pdf", [1]));
        Put("small", A.Message().Text("pumpernickel"));
        await PassAsync();
        Assert.Equal(["small"], Found("pumpernickel"));
        Assert.Equal(new(1, 2), Indexer().Coverage());
        Assert.Equal(0, _test.Index.Find(new("large"))?.Attachments);

        await Indexer().RunAsync(null, _batches.Add, Token);

        Assert.Equal(["large", "small"], Found("pumpernickel"));
        Assert.Equal(["large"], Found("filename:a.pdf"));
        Assert.Equal(1, _test.Index.Find(new("large"))?.Attachments);
        Assert.Equal(new(2, 2), Indexer().Coverage());
        Assert.Equal("large", Assert.Single(Assert.Single(_batches).Updated).Value);
    }

    [Fact]
    public async Task Flags_stay_and_nothing_is_read_twice()
    {
        Put("large", Large("pumpernickel"));
        await PassAsync();
        _test.SetFlags([new("large")], MessageFlags.Seen, MessageFlags.None);
        await IndexAsync();
        int requests = Gets();

        await IndexAsync();
        await PassAsync();

        Assert.Equal(requests, Gets());
        Assert.Equal(MessageFlags.Seen, _test.Index.Find(new("large"))?.Flags);
        Assert.True(Indexer().Coverage().IsComplete);
    }

    [Fact]
    public async Task The_newest_come_first_and_what_was_done_before_it_was_stopped_stays()
    {
        for (int i = 0; i < 5; i++)
            Put($"k{i}", Large($"word{i}").Received(TestIndex.At(i)));
        await PassAsync();
        using var stop = new CancellationTokenSource();
        var seen = new List<BodyCoverage>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Indexer()
                .RunAsync(
                    new Recorder(coverage =>
                    {
                        seen.Add(coverage);
                        if (coverage.Searchable == 2)
                            stop.Cancel();
                    }),
                    _batches.Add,
                    stop.Token
                )
        );

        Assert.Equal([new(0, 5), new(1, 5), new(2, 5)], seen);
        Assert.Equal(["k3", "k4"], _batches.SelectMany(batch => batch.Updated).Select(key => key.Value).Order());
        int requests = Gets();
        await IndexAsync();
        Assert.Equal(3, Gets() - requests);
        Assert.Equal(["k0"], Found("word0"));
    }

    [Fact]
    public async Task An_object_that_is_gone_or_refused_does_not_stop_the_others()
    {
        for (int i = 0; i < 4; i++)
            Put($"k{i}", Large("pumpernickel").Received(TestIndex.At(i)));
        await PassAsync();
        Service.Remove(Bucket, Prefix + "k3");
        Service.Faults.On(S3Operation.GetObject, Prefix + "k2").Answer(S3Error.AccessDenied);

        await IndexAsync();

        Assert.Equal(["k0", "k1"], Found("pumpernickel"));
        Assert.Equal(new(2, 4), Indexer().Coverage());
        Service.Faults.Clear();
        await PassAsync();
        await IndexAsync();
        Assert.Equal(["k0", "k1", "k2"], Found("pumpernickel"));
        Assert.Equal(new(3, 3), Indexer().Coverage());
    }

    [Fact]
    public async Task A_store_that_refuses_everything_ends_it_quietly()
    {
        for (int i = 0; i < 5; i++)
            Put($"k{i}", Large("pumpernickel"));
        await PassAsync();
        Service.Faults.Deny("s3:GetObject");
        int requests = Gets();

        await Indexer(options: new SyncOptions { FailuresInARow = 3 }).RunAsync(null, _batches.Add, Token);

        Assert.Equal(3, Gets() - requests);
        Assert.Empty(_batches);
        Assert.Equal(new(0, 5), Indexer().Coverage());
    }

    [Fact]
    public async Task Of_a_giant_the_beginning_counts_as_the_whole()
    {
        Put("giant", Large("pumpernickel", 400_000));
        await PassAsync();

        await Indexer(options: new SyncOptions { LargestBody = 200_000 }).RunAsync(null, _batches.Add, Token);

        Assert.True(Indexer().Coverage().IsComplete);
        Assert.Empty(Found("pumpernickel"));
    }

    [Fact]
    public async Task What_SES_encrypted_and_what_has_no_text_is_not_asked_for_for_ever()
    {
        Service.Put(
            Bucket,
            Prefix + "secret",
            new byte[100_000],
            metadata: new Dictionary<string, string> { ["x-amz-key-v2"] = "AQ==" }
        );
        Put("empty", A.Message().Text("").Attachment("a", "application/x-a", new byte[100_000]));
        Service.Put(Bucket, Prefix + "noise", new byte[100_000]);
        await PassAsync();

        await IndexAsync();

        Assert.Equal(new(2, 2), Indexer().Coverage());
        int requests = Gets();
        await IndexAsync();
        Assert.Equal(requests, Gets());
    }

    [Fact]
    public async Task What_is_in_the_cache_is_taken_from_there_and_the_rest_does_not_go_into_it()
    {
        Put("kept", Large("pumpernickel"));
        Put("other", Large("pumpernickel"));
        await PassAsync();
        using var cache = new RawCache(
            new RawCacheOptions(_directory.Path, 10_000_000),
            TimeProvider.System,
            NullLogger.Instance
        );
        var reader = new CachedReader(Store(), cache, "place");
        string etag = _test.Index.FindBlob(new("kept"))?.ETag ?? "";
        await reader.GetAsync("kept", etag, Token);
        int requests = Gets();

        await Indexer(reader).RunAsync(null, _batches.Add, Token);

        Assert.Equal(1, Gets() - requests);
        Assert.Equal(["kept", "other"], Found("pumpernickel"));
        Assert.Null(cache.Find("place", "other", _test.Index.FindBlob(new("other"))?.ETag ?? ""));
    }

    [Fact]
    public async Task Several_programs_at_once_store_the_same()
    {
        for (int i = 0; i < 10; i++)
            Put($"k{i}", Large("pumpernickel"));
        await PassAsync();
        using var database = IndexDatabase.Open(_test.Path);
        var other = MessageIndex.Open(database, "s3://example-mail/inbound/", TimeProvider.System);

        await Task.WhenAll(IndexAsync(), Task.Run(() => Indexer(index: other).RunAsync(null, _ => { }, Token), Token));

        Assert.Equal(10, Found("pumpernickel").Count);
        Assert.True(Indexer().Coverage().IsComplete);
    }

    [Fact]
    public void Coverage_is_whole_only_when_nothing_is_missing()
    {
        Assert.Equal(100, new BodyCoverage(0, 0).Percent);
        Assert.Equal(100, new BodyCoverage(3, 3).Percent);
        Assert.Equal(99, new BodyCoverage(99_999, 100_000).Percent);
        Assert.Equal(0, new BodyCoverage(0, 5).Percent);
    }

    private static MessageBuilder Large(string last, int size = 100_000) =>
        A.Message().Text(string.Join('\n', Enumerable.Repeat(new string('x', 70), size / 71)) + $"\n{last}\n");

    private void Put(string key, MessageBuilder message) => Service.Put(Bucket, Prefix + key, message.Key(key).Build());

    private int Gets() => Service.Requests.Count(S3Operation.GetObject);

    private Task<SyncResult> PassAsync() =>
        new MailboxSynchronizer(
            Store(),
            _test.Index,
            prefixIsOpen: false,
            new SyncOptions(),
            TimeProvider.System,
            NullLogger.Instance
        ).RunAsync(null, _ => { }, Token);

    private Task IndexAsync() => Indexer().RunAsync(null, _batches.Add, Token);

    private BodyIndexer Indexer(CachedReader? reader = null, MessageIndex? index = null, SyncOptions? options = null) =>
        new(
            reader ?? new CachedReader(Store(), null, "place"),
            index ?? _test.Index,
            options ?? new SyncOptions(),
            TimeProvider.System,
            NullLogger.Instance
        );

    private List<string> Found(string query) =>
        [
            .. _test
                .Index.List(new(null, MailboxQueryParser.Parse(query)), 0, 100)
                .Select(message => message.Key.Value)
                .Order(StringComparer.Ordinal),
        ];

    private sealed class Recorder(Action<BodyCoverage> report) : IProgress<BodyCoverage>
    {
        public void Report(BodyCoverage value) => report(value);
    }
}
