using MailTui.Core.Blobs;

namespace MailTui.Core.Tests.Blobs;

public abstract partial class BlobStoreContract
{
    [Fact]
    public async Task A_get_without_a_limit_is_the_whole_object()
    {
        byte[] content = new byte[1_000_000];
        new Random(1).NextBytes(content);
        await Store.PutAsync("a", content, PutCondition.None, Token);
        Blob blob = await Store.GetAsync("a", null, Token);
        Assert.True(blob.Content.Span.SequenceEqual(content));
        Assert.True(blob.IsComplete);
        Assert.Empty(blob.Metadata);
    }

    [Theory]
    [InlineData(1, "H", false)]
    [InlineData(4, "Hell", false)]
    [InlineData(5, "Hello", true)]
    [InlineData(6, "Hello", true)]
    [InlineData(65_536, "Hello", true)]
    public async Task A_get_with_a_limit_is_the_beginning_and_knows_the_whole_size(
        long maxBytes,
        string expected,
        bool isComplete
    )
    {
        await PutAsync("a", "Hello");
        Blob blob = await Store.GetAsync("a", maxBytes, Token);
        Assert.Equal(Bytes(expected), blob.Content.ToArray());
        Assert.Equal(5, blob.Info.Size);
        Assert.Equal(isComplete, blob.IsComplete);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1L)]
    [InlineData(65_536L)]
    public async Task A_range_on_an_empty_object_is_an_empty_blob(long? maxBytes)
    {
        string etag = await PutAsync("empty", "");
        Blob blob = await Store.GetAsync("empty", maxBytes, Token);
        Assert.True(blob.Content.IsEmpty);
        Assert.True(blob.IsComplete);
        Assert.Equal("empty", blob.Info.Key);
        Assert.Equal(etag, blob.Info.ETag);
    }

    [Theory]
    [InlineData(0L)]
    [InlineData(-1L)]
    public async Task A_limit_below_one_byte_is_a_mistake_of_the_caller(long maxBytes) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Store.GetAsync("a", maxBytes, Token));

    [Theory]
    [InlineData(null)]
    [InlineData(10L)]
    public async Task A_key_without_an_object_is_not_found(long? maxBytes)
    {
        await PutAsync("a/b", "x");
        foreach (string key in (string[])["missing", "a", "a/b/c", "missing/deeper"])
        {
            BlobNotFoundException error = await Assert.ThrowsAsync<BlobNotFoundException>(() =>
                Store.GetAsync(key, maxBytes, Token)
            );
            Assert.Equal(key, error.Key);
        }
    }

    [Fact]
    public async Task Sixteen_gets_at_once_each_get_their_own_object()
    {
        string[] keys = [.. Enumerable.Range(0, 64).Select(i => $"key {i}")];
        foreach (string key in keys)
            await PutAsync(key, $"content of {key}");
        await Parallel.ForEachAsync(
            keys,
            new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Token },
            async (key, _) => Assert.Equal($"content of {key}", await TextAsync(key))
        );
    }

    [Fact]
    public async Task A_cancelled_get_is_cancelled_and_not_failed()
    {
        await PutAsync("a", "x");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.GetAsync("a", null, Cancelled));
    }
}
