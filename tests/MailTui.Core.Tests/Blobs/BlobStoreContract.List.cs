using System.Globalization;
using MailTui.Core.Blobs;

namespace MailTui.Core.Tests.Blobs;

public abstract partial class BlobStoreContract
{
    [Fact]
    public async Task An_empty_store_lists_nothing() => Assert.Empty(await ListAsync());

    [Fact]
    public async Task A_location_says_where_the_objects_are() => Assert.NotEmpty(Store.Location);

    [Fact]
    public async Task Keys_are_listed_in_the_byte_order_of_their_UTF_8_form()
    {
        // 😀 (U+1F600) is above U+FF21 in UTF-8, and below it in UTF-16.
        string[] ordered = ["A", "B", "a", "a-b", "a.b", "a/b", "a0", "b", "é", "가", "Ａ", "😀"];
        foreach (string key in ordered.Reverse())
            await PutAsync(key == "a" ? "a " : key, "x");
        Assert.Equal(ordered.Select(key => key == "a" ? "a " : key), await KeysAsync());
    }

    [Fact]
    public async Task A_list_of_more_than_a_thousand_objects_comes_in_pages_and_misses_none()
    {
        string[] keys = [.. Enumerable.Range(0, 2345).Select(i => i.ToString("D5", CultureInfo.InvariantCulture))];
        await SeedAsync(keys);
        List<string> found = [];
        await foreach (IReadOnlyList<BlobInfo> page in Store.ListAsync("", Token))
        {
            Assert.InRange(page.Count, 1, 1000);
            found.AddRange(page.Select(info => info.Key));
        }
        Assert.Equal(keys, found);
    }

    [Fact]
    public async Task A_key_prefix_is_a_beginning_and_not_a_folder()
    {
        foreach (string key in (string[])["in", "inbound/1", "inbound/2", "inbox", "out/inbound"])
            await PutAsync(key, "x");
        Assert.Equal(["inbound/1", "inbound/2", "inbox"], await KeysAsync("inbo"));
        Assert.Equal(["inbound/1", "inbound/2"], await KeysAsync("inbound/"));
        Assert.Empty(await KeysAsync("Inbound/"));
    }

    [Theory]
    [InlineData("with space")]
    [InlineData("plus+sign")]
    [InlineData("percent%41")]
    [InlineData("ampersand & equals = semicolon ;")]
    [InlineData("quote' hash# at@ (brackets) [square] {curly}")]
    [InlineData("한글/받은 편지함")]
    [InlineData("emoji 😀")]
    [InlineData("deep/er/and/deeper")]
    [InlineData("795hue2ttd6ie60k15ji41vbso3q721dlq9g6f81")]
    public async Task A_key_comes_back_exactly_as_it_was_written(string key)
    {
        await PutAsync(key, key);
        Assert.Equal([key], await KeysAsync());
        Assert.Equal(key, await TextAsync(key));
    }

    [Fact]
    public async Task A_list_tells_size_and_entity_tag_as_a_get_does()
    {
        string etag = await PutAsync("a", "four");
        BlobInfo listed = Assert.Single(await ListAsync());
        Blob got = await Store.GetAsync("a", null, Token);
        Assert.Equal(4, listed.Size);
        Assert.Equal(etag, listed.ETag);
        Assert.Equal(listed, got.Info);
    }

    [Fact]
    public async Task A_time_of_writing_is_in_whole_seconds_of_UTC()
    {
        await PutAsync("a", "x");
        DateTimeOffset written = Assert.Single(await ListAsync()).LastModified;
        Assert.Equal(TimeSpan.Zero, written.Offset);
        Assert.Equal(0, written.Ticks % TimeSpan.TicksPerSecond);
        Assert.InRange(written, DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddMinutes(5));
    }

    [Fact]
    public async Task The_programs_own_objects_are_listed_when_asked_for()
    {
        await PutAsync(".mailtui/state/1", "x");
        await PutAsync(".mailtui/state/2", "x");
        await PutAsync("message", "x");
        Assert.Equal([".mailtui/state/1", ".mailtui/state/2"], await KeysAsync(".mailtui/state/"));
        Assert.Equal("x", await TextAsync(".mailtui/state/1"));
    }

    [Fact]
    public async Task A_cancelled_list_is_cancelled_and_not_failed() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (IReadOnlyList<BlobInfo> _ in Store.ListAsync("", Cancelled)) { }
        });
}
