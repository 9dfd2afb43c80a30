using System.Net;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using MailTui.Testing.S3;
using Microsoft.Extensions.Time.Testing;

namespace MailTui.Core.Tests.Blobs;

/// <summary>The in-process service itself: what it must refuse for the tests over it to mean something.</summary>
public sealed class S3ServiceTests : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new(DateTimeOffset.UtcNow);
    private readonly HttpClient http = new();
    private S3Service? started;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private S3Service Service => started!;

    public async ValueTask InitializeAsync()
    {
        started = await S3Service.StartAsync(time);
        Service.CreateBucket("mail");
        Service.Put("mail", "a b/가", "0123456789"u8.ToArray());
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Service.DisposeAsync();
    }

    [Fact]
    public async Task A_request_without_a_signature_is_refused()
    {
        using HttpResponseMessage response = await http.GetAsync($"{Service.Url}/mail/a%20b/%EA%B0%80", Token);
        Assert.Equal("AccessDenied", await CodeAsync(response));
    }

    [Fact]
    public async Task A_presigned_request_is_good_until_it_expires()
    {
        string url = Presigned("a b/가");
        Assert.Equal("0123456789", await http.GetStringAsync(url, Token));
        time.Advance(TimeSpan.FromMinutes(11));
        using HttpResponseMessage late = await http.GetAsync(url, Token);
        Assert.Equal("AccessDenied", await CodeAsync(late));
    }

    [Theory]
    [InlineData("/mail/", "/mail/x")]
    [InlineData("X-Amz-Expires=600", "X-Amz-Expires=601")]
    [InlineData("X-Amz-Signature=", "X-Amz-Signature=0")]
    public async Task A_changed_request_is_refused(string before, string after)
    {
        string changed = Presigned("a b/가").Replace(before, after, StringComparison.Ordinal);
        using HttpResponseMessage response = await http.GetAsync(changed, Token);
        Assert.Equal("SignatureDoesNotMatch", await CodeAsync(response));
    }

    [Fact]
    public async Task A_body_framed_in_signed_chunks_is_refused_and_not_stored()
    {
        using AmazonS3Client client = Client();
        var request = new PutObjectRequest
        {
            BucketName = "mail",
            Key = "chunked",
            ContentBody = "x",
            UseChunkEncoding = true,
        };
        var error = await Assert.ThrowsAsync<AmazonS3Exception>(() => client.PutObjectAsync(request, Token));
        Assert.Equal("NotImplemented", error.ErrorCode);
        Assert.Null(Service.Bucket("mail").Find("chunked"));
    }

    [Fact]
    public async Task A_bucket_is_found_by_its_host_name_too()
    {
        using AmazonS3Client client = Client(config =>
        {
            config.ForcePathStyle = false;
            config.ServiceURL = $"http://localhost:{Service.Port}";
            config.HttpClientFactory = new LoopbackHttpClientFactory(Service.Port);
        });
        using GetObjectResponse response = await client.GetObjectAsync("mail", "a b/가", Token);
        Assert.Equal(10, response.ContentLength);
    }

    [Fact]
    public async Task A_signature_for_another_region_is_refused_with_the_right_one()
    {
        Service.CreateBucket("seoul", "ap-northeast-2");
        using AmazonS3Client client = Client();
        var error = await Assert.ThrowsAsync<AmazonS3Exception>(() => client.GetObjectAsync("seoul", "a", Token));
        Assert.Equal("AuthorizationHeaderMalformed", error.ErrorCode);
        Assert.Contains("expecting 'ap-northeast-2'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_goes_on_behind_a_key_and_stops_at_its_maximum()
    {
        foreach (string key in (string[])["p/1", "p/2", "p/3", "q"])
            Service.Put("mail", key, default);
        using AmazonS3Client client = Client();
        var request = new ListObjectsV2Request
        {
            BucketName = "mail",
            Prefix = "p/",
            StartAfter = "p/1",
            MaxKeys = 1,
        };
        ListObjectsV2Response first = await client.ListObjectsV2Async(request, Token);
        Assert.Equal(["p/2"], first.S3Objects.Select(item => item.Key));
        Assert.True(first.IsTruncated);
        request.ContinuationToken = first.NextContinuationToken;
        ListObjectsV2Response second = await client.ListObjectsV2Async(request, Token);
        Assert.Equal(["p/3"], second.S3Objects.Select(item => item.Key));
        Assert.False(second.IsTruncated);
    }

    [Theory]
    [InlineData("bytes=0-3", 206, "0123")]
    [InlineData("bytes=8-99", 206, "89")]
    [InlineData("bytes=7-", 206, "789")]
    [InlineData("bytes=-2", 206, "89")]
    [InlineData("bytes=3-1", 200, "0123456789")]
    [InlineData("lines=1-2", 200, "0123456789")]
    [InlineData("bytes=10-", 416, null)]
    public async Task A_range_is_answered_as_RFC_9110_says(string range, int status, string? expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Presigned("a b/가"));
        request.Headers.TryAddWithoutValidation("Range", range);
        using HttpResponseMessage response = await http.SendAsync(request, Token);
        Assert.Equal((HttpStatusCode)status, response.StatusCode);
        if (expected is not null)
            Assert.Equal(expected, await response.Content.ReadAsStringAsync(Token));
    }

    [Theory]
    [InlineData("If-None-Match", "\"781e5e245d69b566979b86e28d23f2c7\"", 304)]
    [InlineData("If-None-Match", "\"other\"", 200)]
    [InlineData("If-Match", "\"781e5e245d69b566979b86e28d23f2c7\"", 200)]
    [InlineData("If-Match", "\"other\"", 412)]
    public async Task A_condition_on_the_entity_tag_which_is_the_MD5_decides_the_answer(
        string header,
        string value,
        int status
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Presigned("a b/가"));
        request.Headers.TryAddWithoutValidation(header, value);
        using HttpResponseMessage response = await http.SendAsync(request, Token);
        Assert.Equal((HttpStatusCode)status, response.StatusCode);
    }

    private static async Task<string> CodeAsync(HttpResponseMessage response) =>
        XDocument.Parse(await response.Content.ReadAsStringAsync(Token)).Root!.Element("Code")!.Value;

    private string Presigned(string key)
    {
        using AmazonS3Client client = Client();
        return client.GetPreSignedURL(
            new GetPreSignedUrlRequest
            {
                BucketName = "mail",
                Key = key,
                Protocol = Protocol.HTTP,
                Expires = time.GetUtcNow().UtcDateTime.AddMinutes(10),
            }
        );
    }

    private AmazonS3Client Client(Action<AmazonS3Config>? change = null)
    {
        var config = new AmazonS3Config
        {
            ServiceURL = Service.Url,
            AuthenticationRegion = S3Service.DefaultRegion,
            ForcePathStyle = true,
            MaxErrorRetry = 0,
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
        };
        change?.Invoke(config);
        return new AmazonS3Client(new BasicAWSCredentials(S3Service.AccessKey, S3Service.SecretKey), config);
    }
}
