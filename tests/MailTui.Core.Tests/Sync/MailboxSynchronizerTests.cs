using System.Text;
using MailTui.Core.Blobs;
using MailTui.Core.Index;
using MailTui.Core.Messages;
using MailTui.Core.Sync;
using MailTui.Core.Text;
using MailTui.Testing.Blobs;
using MailTui.Testing.Index;
using Microsoft.Extensions.Logging.Abstractions;

namespace MailTui.Core.Tests.Sync;

public sealed class MailboxSynchronizerTests : IDisposable
{
    private readonly TestIndex _test = new();
    private readonly MemoryBlobStore _store = new();
    private readonly List<SyncBatch> _batches = [];

    public void Dispose()
    {
        _store.Dispose();
        _test.Dispose();
    }

    [Fact]
    public async Task Everything_in_the_bucket_becomes_a_row()
    {
        Add("a", minute: 1);
        Add("b", minute: 2);

        var result = await RunAsync();

        Assert.Equal((2, 2, 0, 0), (result.Listed, result.Fetched, result.Removed, result.Failed));
        Assert.Equal(["b", "a"], Keys());
        Assert.Equal(2, _batches.Sum(batch => batch.Created.Count));
    }

    [Fact]
    public async Task A_second_pass_fetches_nothing()
    {
        for (int i = 0; i < 2500; i++)
            Add($"k{i:0000}");
        await RunAsync();
        int lists = _store.Calls(BlobOperation.List);
        int gets = _store.Calls(BlobOperation.Get);

        var result = await RunAsync();

        Assert.Equal((2500, 0), (result.Listed, result.Fetched));
        Assert.Equal(3, _store.Calls(BlobOperation.List) - lists);
        Assert.Equal(0, _store.Calls(BlobOperation.Get) - gets);
    }

    [Fact]
    public async Task The_newest_objects_are_fetched_first()
    {
        for (int i = 0; i < 100; i++)
            Add($"k{i * 37 % 100:000}", minute: i);

        await RunAsync(new SyncOptions { Concurrency = 1, BatchSize = 10 });

        var order = _batches.SelectMany(batch => batch.Created).Select(key => key.Value).ToList();
        Assert.Equal(Enumerable.Range(0, 100).Reverse().Select(i => $"k{i * 37 % 100:000}"), order);
    }

    [Fact]
    public async Task Added_removed_and_overwritten_objects_are_found()
    {
        Add("kept");
        Add("gone");
        Add("changed", subject: "before");
        await RunAsync();
        _store.Remove("gone");
        Add("changed", subject: "after");
        Add("new");
        _batches.Clear();

        var result = await RunAsync();

        Assert.Equal((3, 2, 1), (result.Listed, result.Fetched, result.Removed));
        Assert.Equal(["changed", "kept", "new"], Keys().Order());
        Assert.Equal("after", _test.Index.Find(new MessageKey("changed"))?.Envelope.Subject);
        Assert.Equal("gone", Assert.Single(_batches.SelectMany(batch => batch.Removed)).Value);
        Assert.Equal("changed", Assert.Single(_batches.SelectMany(batch => batch.Updated)).Value);
    }

    [Fact]
    public async Task What_is_not_mail_is_not_listed()
    {
        Add("AMAZON_SES_SETUP_NOTIFICATION");
        Add(".mailtui/state/1");
        Add("folder/");
        Add("mail");

        var result = await RunAsync();

        Assert.Equal(1, result.Listed);
        Assert.Equal(["mail"], Keys());
    }

    [Fact]
    public async Task A_prefix_without_its_slash_shows_both_forms_and_no_neighbours()
    {
        Add("/with-slash");
        Add("without");
        Add("-old/neighbour");
        Add("/AMAZON_SES_SETUP_NOTIFICATION");
        Add("/.mailtui/state");

        await RunAsync(prefixIsOpen: true);

        Assert.Equal(["with-slash", "without"], Keys().Order());
    }

    [Fact]
    public async Task A_large_object_is_read_by_its_beginning_and_a_small_one_whole()
    {
        Add("small", body: "short");
        Add("large", body: new string('x', 200_000));

        var result = await RunAsync();

        Assert.Equal(2, result.Fetched);
        Assert.InRange(result.Bytes, 64 * 1024, 70 * 1024);
        Assert.InRange(_test.Index.Find(new MessageKey("large"))?.Size ?? 0, 200_000, 210_000);
    }

    [Fact]
    public async Task The_window_grows_until_the_headers_end()
    {
        Add(
            "long",
            header: $"X-Long: {string.Join("\r\n ", Enumerable.Repeat(new string('y', 70), 3000))}",
            subject: "found"
        );

        await RunAsync();

        Assert.Equal("found", _test.Index.Find(new MessageKey("long"))?.Envelope.Subject);
    }

    [Fact]
    public async Task A_failing_object_is_reported_skipped_and_tried_again()
    {
        Add("good");
        Add("bad");
        _store.FailNext(
            BlobOperation.Get,
            new StoreUnavailableException(Phrase.Verbatim("The service is overloaded.")),
            "bad"
        );

        var result = await RunAsync();

        Assert.Equal((1, 1), (result.Fetched, result.Failed));
        Assert.Equal(
            new SyncFailure(new MessageKey("bad"), "The service is overloaded."),
            Assert.Single(result.Failures)
        );
        Assert.Equal(["good"], Keys());

        Assert.Equal((1, 0), ((await RunAsync()).Fetched, 0));
        Assert.Equal(["bad", "good"], Keys().Order());
    }

    [Fact]
    public async Task Wrong_credentials_stop_at_once()
    {
        for (int i = 0; i < 50; i++)
            Add($"k{i}");
        _store.FailNext(BlobOperation.Get, new CredentialsException(Phrase.Verbatim("The key is not known.")));

        await Assert.ThrowsAsync<CredentialsException>(() => RunAsync(new SyncOptions { Concurrency = 1 }));

        Assert.Equal(1, _store.Calls(BlobOperation.Get));
    }

    [Fact]
    public async Task Failures_one_after_the_other_end_the_pass_and_what_was_fetched_stays()
    {
        for (int i = 0; i < 50; i++)
            Add($"k{i:00}", minute: 50 - i);
        for (int i = 10; i < 50; i++)
            _store.FailNext(
                BlobOperation.Get,
                new AccessDeniedException(Phrase.Verbatim("No."), "s3:GetObject"),
                $"k{i:00}"
            );

        await Assert.ThrowsAsync<AccessDeniedException>(() => RunAsync(new SyncOptions { Concurrency = 1 }));

        Assert.Equal(18, _store.Calls(BlobOperation.Get));
        Assert.Equal(10, Keys().Count);
    }

    [Fact]
    public async Task A_list_that_breaks_off_removes_nothing()
    {
        for (int i = 0; i < 1500; i++)
            Add($"k{i:0000}");
        await RunAsync();
        _store.FailNext(BlobOperation.List, new StoreUnavailableException(Phrase.Verbatim("Gone.")));

        await Assert.ThrowsAsync<StoreUnavailableException>(() => RunAsync());

        Assert.Equal(1500, Keys().Count);
    }

    [Fact]
    public async Task An_object_that_vanishes_after_the_listing_is_no_failure()
    {
        Add("a");
        Add("b");
        _store.FailNext(BlobOperation.Get, new BlobNotFoundException("a"), "a");

        var result = await RunAsync();

        Assert.Equal((1, 1, 0), (result.Listed, result.Fetched, result.Failed));
    }

    [Fact]
    public async Task An_object_overwritten_after_the_listing_is_stored_as_it_is_now()
    {
        var fetch = new TaskCompletionSource();
        Add("a", subject: "before");
        _store.Hold(BlobOperation.Get, fetch.Task);
        var pass = RunAsync();
        Add("a", subject: "after");
        fetch.SetResult();
        await pass;

        Assert.Equal("after", _test.Index.Find(new MessageKey("a"))?.Envelope.Subject);
        Assert.Equal(0, (await RunAsync()).Fetched);
    }

    [Fact]
    public async Task A_pass_that_is_cancelled_keeps_what_it_has()
    {
        using var stop = new CancellationTokenSource();
        for (int i = 0; i < 500; i++)
            Add($"k{i:000}");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            RunAsync(new SyncOptions { BatchSize = 10 }, committed: _ => stop.Cancel(), cancellationToken: stop.Token)
        );
        int kept = Keys().Count;
        var rest = await RunAsync();

        Assert.InRange(kept, 1, 499);
        Assert.Equal(500 - kept, rest.Fetched);
        Assert.Equal(500, Keys().Distinct().Count());
    }

    [Fact]
    public async Task Two_passes_at_once_store_the_same_as_one()
    {
        for (int i = 0; i < 300; i++)
            Add($"k{i:000}");

        await Task.WhenAll(Task.Run(() => RunAsync()), Task.Run(() => RunAsync()));

        Assert.Equal(300, Keys().Count);
        Assert.Equal(300, Keys().Distinct().Count());
        Assert.Equal(0, (await RunAsync()).Fetched);
    }

    [Fact]
    public async Task A_store_that_lists_out_of_order_is_refused_before_anything_is_removed()
    {
        Add("a");
        Add("b");
        await RunAsync();
        using var disorderly = new ReversedStore(_store);

        await Assert.ThrowsAsync<StoreUnavailableException>(() =>
            new MailboxSynchronizer(
                disorderly,
                _test.Index,
                false,
                new(),
                TimeProvider.System,
                NullLogger.Instance
            ).RunAsync(null, _ => { }, TestContext.Current.CancellationToken)
        );

        Assert.Equal(2, Keys().Count);
    }

    [Fact]
    public async Task Progress_ends_with_everything_fetched()
    {
        for (int i = 0; i < 30; i++)
            Add($"k{i}");
        var seen = new List<SyncProgress>();

        await new MailboxSynchronizer(
            _store,
            _test.Index,
            false,
            new(),
            TimeProvider.System,
            NullLogger.Instance
        ).RunAsync(new Recorder(seen), _ => { }, TestContext.Current.CancellationToken);

        Assert.Null(seen[0].Total);
        Assert.Equal((30, 30L, 30), (seen[^1].Listed, seen[^1].Total, seen[^1].Fetched));
    }

    private void Add(
        string key,
        int minute = 0,
        string subject = "hello",
        string body = "text",
        string header = "X-None: 1"
    ) =>
        _store.Add(
            key,
            Encoding.UTF8.GetBytes(
                $"{header}\r\nFrom: ann@example.com\r\nTo: me@example.com\r\nSubject: {subject}\r\n\r\n{body}\r\n"
            ),
            TestIndex.At(minute)
        );

    private Task<SyncResult> RunAsync(
        SyncOptions? options = null,
        bool prefixIsOpen = false,
        Action<SyncBatch>? committed = null,
        CancellationToken? cancellationToken = null
    ) =>
        new MailboxSynchronizer(
            _store,
            _test.Index,
            prefixIsOpen,
            options ?? new SyncOptions(),
            TimeProvider.System,
            NullLogger.Instance
        ).RunAsync(
            null,
            batch =>
            {
                lock (_batches)
                    _batches.Add(batch);
                committed?.Invoke(batch);
            },
            cancellationToken ?? TestContext.Current.CancellationToken
        );

    private List<string> Keys() =>
        [
            .. _test
                .Index.List(new(MessageFolder.Inbox, MailboxQuery.Everything), 0, int.MaxValue)
                .Select(message => message.Key.Value),
        ];

    private sealed class Recorder(List<SyncProgress> seen) : IProgress<SyncProgress>
    {
        public void Report(SyncProgress value) => seen.Add(value);
    }

    /// <summary>Lists backwards, as a service might that does not keep S3's promise.</summary>
    private sealed class ReversedStore(IBlobStore store) : IBlobStore
    {
        public string Location => store.Location;

        public async IAsyncEnumerable<IReadOnlyList<BlobInfo>> ListAsync(
            string keyPrefix,
            [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
        )
        {
            await foreach (var page in store.ListAsync(keyPrefix, cancellationToken))
                yield return [.. page.Reverse()];
        }

        public Task<Blob> GetAsync(string key, long? maxBytes, CancellationToken cancellationToken) =>
            store.GetAsync(key, maxBytes, cancellationToken);

        public Task<string> PutAsync(
            string key,
            ReadOnlyMemory<byte> content,
            PutCondition condition,
            CancellationToken cancellationToken
        ) => store.PutAsync(key, content, condition, cancellationToken);

        public Task<bool> DeleteAsync(string key, CancellationToken cancellationToken) =>
            store.DeleteAsync(key, cancellationToken);

        public void Dispose() { }
    }
}
