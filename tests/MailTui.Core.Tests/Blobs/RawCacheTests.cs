using System.Security.Cryptography;
using MailTui.Core.Blobs;
using MailTui.Core.Blobs.Cache;
using MailTui.Testing;
using MailTui.Testing.Blobs;
using Microsoft.Extensions.Logging.Abstractions;

namespace MailTui.Core.Tests.Blobs;

public sealed class RawCacheTests : IDisposable
{
    private const string Place = "s3://mail/inbound/";
    private const long Megabyte = 1_000_000;

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void What_was_added_is_found_again_by_a_later_program()
    {
        Blob blob = Blob("a", 5_000) with { Metadata = new Dictionary<string, string> { ["x-amz-key-v2"] = "k" } };
        using (RawCache first = Open())
            first.Add(Place, blob);

        using RawCache cache = Open();
        Blob? found = cache.Find(Place, "a", "1");

        Assert.Equal(blob.Content.ToArray(), found?.Content.ToArray());
        Assert.Equal(blob.Info, found?.Info);
        Assert.Equal("k", found?.Metadata["x-amz-key-v2"]);
    }

    [Fact]
    public void Only_the_very_same_object_is_found()
    {
        using RawCache cache = Open();
        cache.Add(Place, Blob("a", 100));

        Assert.Null(cache.Find(Place, "a", "2"));
        Assert.Null(cache.Find(Place, "b", "1"));
        Assert.Null(cache.Find("s3://other/", "a", "1"));
    }

    [Fact]
    public void A_newer_object_takes_the_place_of_the_older()
    {
        using RawCache cache = Open();
        cache.Add(Place, Blob("a", 100));
        cache.Add(Place, Blob("a", 200, "2"));

        Assert.Null(cache.Find(Place, "a", "1"));
        Assert.Equal(200, cache.Find(Place, "a", "2")?.Content.Length);
    }

    [Fact]
    public void The_file_stays_within_its_budget_and_what_is_used_stays_longest()
    {
        using RawCache cache = Open(Megabyte);
        cache.Add(Place, Blob("kept", 50_000));
        for (int i = 0; i < 100; i++)
        {
            cache.Add(Place, Blob($"k{i}", 10_000 + 700 * i));
            Assert.NotNull(cache.Find(Place, "kept", "1"));
            Assert.InRange(new FileInfo(_directory["messages.db"]).Length, 0, Megabyte);
        }

        Assert.NotNull(cache.Find(Place, "k99", "1"));
        Assert.Null(cache.Find(Place, "k0", "1"));
    }

    [Fact]
    public void Small_messages_stay_within_the_budget_too()
    {
        using (RawCache cache = Open(Megabyte))
        {
            for (int i = 0; i < 1_500; i++)
                cache.Add(Place, Blob($"k{i}", 900));
        }

        Assert.InRange(new FileInfo(_directory["messages.db"]).Length, 500_000, Megabyte);
    }

    [Fact]
    public void A_smaller_budget_shrinks_the_file()
    {
        using (RawCache cache = Open(4 * Megabyte))
        {
            for (int i = 0; i < 30; i++)
                cache.Add(Place, Blob($"k{i}", 100_000));
        }

        using (RawCache cache = Open(Megabyte))
            Assert.NotNull(cache.Find(Place, "k29", "1"));

        Assert.InRange(new FileInfo(_directory["messages.db"]).Length, 0, Megabyte);
    }

    [Fact]
    public void An_object_of_more_than_half_the_budget_is_not_kept()
    {
        using RawCache cache = Open(Megabyte);
        cache.Add(Place, Blob("small", 1_000));
        cache.Add(Place, Blob("giant", 500_001));

        Assert.Null(cache.Find(Place, "giant", "1"));
        Assert.NotNull(cache.Find(Place, "small", "1"));
    }

    [Fact]
    public void A_file_that_is_no_database_is_begun_afresh()
    {
        File.WriteAllBytes(_directory["messages.db"], RandomNumberGenerator.GetBytes(50_000));
        using RawCache cache = Open();

        Assert.Null(cache.Find(Place, "a", "1"));
        cache.Add(Place, Blob("a", 100));
        Assert.NotNull(cache.Find(Place, "a", "1"));
    }

    [Fact]
    public void A_copy_that_rotted_on_the_disk_is_never_given()
    {
        using (RawCache first = Open())
            first.Add(Place, Blob("a", 200_000));
        byte[] file = File.ReadAllBytes(_directory["messages.db"]);
        file[120_000] ^= 1;
        File.WriteAllBytes(_directory["messages.db"], file);

        using RawCache cache = Open();

        Assert.Null(cache.Find(Place, "a", "1"));
        cache.Add(Place, Blob("a", 100));
        Assert.NotNull(cache.Find(Place, "a", "1"));
    }

    [Fact]
    public void A_place_where_nothing_can_be_written_keeps_nothing()
    {
        File.WriteAllText(_directory["file"], "");
        using var cache = new RawCache(
            new RawCacheOptions(_directory["file"], Megabyte),
            TimeProvider.System,
            NullLogger.Instance
        );

        cache.Add(Place, Blob("a", 100));

        Assert.Null(cache.Find(Place, "a", "1"));
    }

    [Fact]
    public void Two_programs_share_it()
    {
        using RawCache one = Open();
        using RawCache other = Open();
        one.Add(Place, Blob("a", 100));
        other.Add(Place, Blob("b", 100));

        Assert.NotNull(one.Find(Place, "b", "1"));
        Assert.NotNull(other.Find(Place, "a", "1"));
    }

    [Fact]
    public void Only_the_owner_can_read_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        using RawCache cache = Open();
        cache.Add(Place, Blob("a", 100));

        Assert.All(
            Directory.GetFiles(_directory.Path),
            path => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path))
        );
    }

    [Fact]
    public async Task A_second_read_asks_the_store_for_nothing()
    {
        var store = new MemoryBlobStore();
        string etag = await store.PutAsync("a", new byte[] { 1, 2, 3 }, default, TestContext.Current.CancellationToken);
        using RawCache cache = Open();
        var reader = new CachedReader(store, cache, Place);
        await reader.GetAsync("a", etag, TestContext.Current.CancellationToken);
        await store.DeleteAsync("a", TestContext.Current.CancellationToken);

        Blob blob = await reader.GetAsync("a", etag, TestContext.Current.CancellationToken);

        Assert.Equal([1, 2, 3], blob.Content.ToArray());
        await Assert.ThrowsAsync<BlobNotFoundException>(() =>
            reader.GetAsync("a", "newer", TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task While_another_program_holds_the_file_reading_goes_on_without_it()
    {
        var store = new MemoryBlobStore();
        string etag = store.Add("a", new byte[] { 1 }).ETag;
        string other = store.Add("b", new byte[] { 2 }).ETag;
        using RawCache cache = Open();
        cache.Add(Place, await store.GetAsync("a", null, TestContext.Current.CancellationToken));
        using var foreign = Lock();
        var reader = new CachedReader(store, cache, Place);

        Blob kept = await reader.GetAsync("a", etag, TestContext.Current.CancellationToken);
        Blob fetched = await reader.GetAsync("b", other, TestContext.Current.CancellationToken);
        // It waits for the disk, and is given from memory meanwhile.
        Blob again = await reader.GetAsync("b", other, TestContext.Current.CancellationToken);

        Assert.Equal([1], kept.Content.ToArray());
        Assert.Equal([2], fetched.Content.ToArray());
        Assert.Same(fetched, again);
        Assert.Equal(2, store.Calls(BlobOperation.Get));
    }

    [Fact]
    public void What_waits_for_the_disk_is_bounded()
    {
        using var cache = new RawCache(
            new RawCacheOptions(_directory.Path, 10 * Megabyte) { MaxPendingBytes = 1000 },
            TimeProvider.System,
            NullLogger.Instance
        );
        cache.Add(Place, Blob("first", 10));
        using var foreign = Lock();

        foreach (string key in (string[])["a", "b", "c"])
            cache.AddSoon(Place, Blob(key, 400));

        Assert.NotNull(cache.Find(Place, "a", "1"));
        Assert.NotNull(cache.Find(Place, "b", "1"));
        Assert.Null(cache.Find(Place, "c", "1"));
    }

    [Fact]
    public void What_was_to_be_written_soon_is_there_for_the_next_program()
    {
        using (RawCache first = Open())
        {
            for (int i = 0; i < 5; i++)
                first.AddSoon(Place, Blob($"k{i}", 1_000_000));
        }

        using RawCache cache = Open();
        Assert.All(Enumerable.Range(0, 5), i => Assert.NotNull(cache.Find(Place, $"k{i}", "1")));
    }

    [Fact]
    public void A_full_disk_keeps_what_was_there_and_nothing_more()
    {
        using SmallDisk? disk = SmallDisk.Mount(2 * Megabyte);
        Assert.SkipWhen(disk is null, "Only root can make a small disk, and only on Linux.");
        using var cache = new RawCache(
            new RawCacheOptions(disk.Path, 100 * Megabyte),
            TimeProvider.System,
            NullLogger.Instance
        );
        cache.Add(Place, Blob("kept", 100_000));

        cache.Add(Place, Blob("large", 3_000_000));

        Assert.NotNull(cache.Find(Place, "kept", "1"));
        Assert.Null(cache.Find(Place, "large", "1"));
        cache.Add(Place, Blob("small", 10_000));
        Assert.NotNull(cache.Find(Place, "small", "1"));
    }

    /// <summary>As another program that writes for long.</summary>
    private Microsoft.Data.Sqlite.SqliteConnection Lock()
    {
        var connection = new Microsoft.Data.Sqlite.SqliteConnection(
            $"Data Source={_directory["messages.db"]};Pooling=False"
        );
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        command.ExecuteNonQuery();
        return connection;
    }

    private RawCache Open(long maxBytes = 10 * Megabyte) =>
        new(new RawCacheOptions(_directory.Path, maxBytes), TimeProvider.System, NullLogger.Instance);

    private static Blob Blob(string key, int size, string etag = "1")
    {
        byte[] content = new byte[size];
        new Random(size).NextBytes(content);
        return new Blob(
            new BlobInfo(key, etag, size, new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero)),
            content,
            new Dictionary<string, string>()
        );
    }
}
