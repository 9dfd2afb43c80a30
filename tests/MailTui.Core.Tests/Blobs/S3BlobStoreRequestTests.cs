using MailTui.Core.Blobs;
using MailTui.Testing.S3;
using Microsoft.Extensions.Time.Testing;

namespace MailTui.Core.Tests.Blobs;

/// <summary>What the store asks S3 for, and what it makes of the answers.</summary>
public sealed class S3BlobStoreRequestTests : S3BlobStoreTest
{
    [Fact]
    public void A_store_touches_nothing_before_its_first_call()
    {
        using S3BlobStore store = Store();
        Assert.Equal("s3://mail/inbound/", store.Location);
        Assert.Equal(0, Service.Requests.Total);
    }

    [Fact]
    public async Task A_list_of_a_thousand_objects_is_one_request_and_one_more_is_two()
    {
        for (int i = 0; i < 1000; i++)
            Put($"{i}", "");
        Assert.Equal(1000, (await ListAsync(Store())).Count);
        Assert.Equal(1, Service.Requests.Lists);
        Put("one more", "");
        Assert.Equal(1001, (await ListAsync(Store())).Count);
        Assert.Equal(3, Service.Requests.Lists);
    }

    [Fact]
    public async Task A_get_with_a_limit_is_one_request_for_that_range()
    {
        Put("a", "0123456789");
        await Store().GetAsync("a", 4, Token);
        Assert.Equal([new S3Request(S3Operation.GetObject, Bucket, "inbound/a", "bytes=0-3")], Service.Requests.All);
    }

    [Fact]
    public async Task User_metadata_has_lower_case_names_without_the_prefix_of_the_header()
    {
        Service.Put(
            Bucket,
            Prefix + "a",
            default,
            metadata: new Dictionary<string, string> { ["X-Amz-Key-V2"] = "a2V5", ["matdesc"] = "{}" }
        );
        Blob blob = await Store().GetAsync("a", null, Token);
        Assert.Equal("a2V5", blob.Metadata["x-amz-key-v2"]);
        Assert.Equal("{}", blob.Metadata["matdesc"]);
        Assert.Equal(blob.Metadata, (await Store().GetAsync("a", 10, Token)).Metadata);
    }

    [Theory]
    [InlineData("inbound")]
    [InlineData("inbound/")]
    [InlineData("")]
    public async Task A_prefix_is_used_exactly_as_configured(string prefix)
    {
        Put("a", "x");
        S3BlobStore store = Store(options => options with { Prefix = prefix });
        string key = Assert.Single(await ListAsync(store)).Key;
        Assert.Equal("inbound/a", prefix + key);
        Assert.Equal(1, (await store.GetAsync(key, null, Token)).Info.Size);
    }

    [Theory]
    [InlineData("control \u0001\u001F")]
    [InlineData("line\r\nbreak")]
    [InlineData("a//b")]
    [InlineData("./a/../b")]
    [InlineData("/leading")]
    [InlineData("trailing/")]
    [InlineData("<&\">")]
    [InlineData("%2F+%20")]
    public async Task A_key_that_no_file_could_have_is_read_and_written(string key)
    {
        S3BlobStore store = Store();
        await store.PutAsync(key, new byte[3], PutCondition.IfAbsent, Token);
        Assert.Equal(key, Assert.Single(await ListAsync(store)).Key);
        Assert.Equal(3, (await store.GetAsync(key, null, Token)).Content.Length);
        await store.DeleteAsync(key, Token);
        Assert.Empty(await ListAsync(store));
    }

    [Fact]
    public async Task A_body_is_stored_as_it_is_and_signed()
    {
        await Store().PutAsync("a", "body"u8.ToArray(), PutCondition.None, Token);
        Assert.Equal("body"u8.ToArray(), Service.Bucket(Bucket).Find("inbound/a")!.Content.ToArray());
    }

    [Fact]
    public async Task A_clock_an_hour_off_is_corrected_by_the_services_own()
    {
        await using S3Service later = await S3Service.StartAsync(
            new FakeTimeProvider(DateTimeOffset.UtcNow.AddHours(1))
        );
        later.CreateBucket(Bucket);
        later.Put(Bucket, Prefix + "a", new byte[1]);
        S3BlobStore store = Store(options => options with { ServiceUrl = later.Url });
        Assert.Single(await ListAsync(store));
        Assert.Equal(2, later.Requests.Lists);
    }
}
