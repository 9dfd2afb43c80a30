using Amazon.Runtime;
using Amazon.S3;
using MailTui.Core.Blobs;

namespace MailTui.Core.Tests.Blobs;

/// <summary>The contract over a real S3 server; <c>.ci/radosgw start DIR</c> brings one up and names it.</summary>
public sealed class RadosgwContractTests : BlobStoreContract
{
    private const string UrlVariable = "MAILTUI_TEST_RADOSGW_URL";
    private const string Bucket = "mailtui-contract";

    protected override async Task<IBlobStore> CreateAsync()
    {
        string? url = Environment.GetEnvironmentVariable(UrlVariable);
        Assert.SkipWhen(string.IsNullOrEmpty(url), $"{UrlVariable} is not set: no radosgw to test against.");
        var credentials = new BasicAWSCredentials(
            Environment.GetEnvironmentVariable("MAILTUI_TEST_RADOSGW_ACCESS_KEY"),
            Environment.GetEnvironmentVariable("MAILTUI_TEST_RADOSGW_SECRET_KEY")
        );
        await CreateBucketAsync(url, credentials);
        // A bucket is slow to make there, so the tests share one, and each has a prefix of its own.
        var options = new S3StoreOptions(Bucket, $"{Guid.NewGuid():N}/", ServiceUrl: url);
        return new S3BlobStore(options, S3Limits.Default, credentials);
    }

    private static async Task CreateBucketAsync(string url, BasicAWSCredentials credentials)
    {
        var config = new AmazonS3Config
        {
            ServiceURL = url,
            AuthenticationRegion = "us-east-1",
            ForcePathStyle = true,
        };
        using var client = new AmazonS3Client(credentials, config);
        await client.PutBucketAsync(Bucket, Token);
    }
}
