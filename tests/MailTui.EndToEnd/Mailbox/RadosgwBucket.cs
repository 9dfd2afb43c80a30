using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace MailTui.EndToEnd.Mailbox;

/// <summary>A bucket of the real S3 service that <c>MAILTUI_TEST_RADOSGW_URL</c> names; <c>.ci/radosgw start DIR</c> starts one.</summary>
internal sealed class RadosgwBucket : IDisposable
{
    private static readonly string Access = Variable("MAILTUI_TEST_RADOSGW_ACCESS_KEY");
    private static readonly string Secret = Variable("MAILTUI_TEST_RADOSGW_SECRET_KEY");

    private readonly AmazonS3Client _client = new(
        new BasicAWSCredentials(Access, Secret),
        new AmazonS3Config
        {
            ServiceURL = Url,
            AuthenticationRegion = "us-east-1",
            ForcePathStyle = true,
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        }
    );

    private RadosgwBucket() { }

    public static string Url { get; } = Variable("MAILTUI_TEST_RADOSGW_URL");

    /// <summary>What the program signs with, as variables of its environment.</summary>
    public static IReadOnlyDictionary<string, string> Credentials { get; } =
        new Dictionary<string, string>
        {
            ["AWS_ACCESS_KEY_ID"] = Access,
            ["AWS_SECRET_ACCESS_KEY"] = Secret,
            ["AWS_REGION"] = "us-east-1",
            ["AWS_EC2_METADATA_DISABLED"] = "true",
        };

    public string Name { get; } = $"e2e-{Guid.NewGuid():N}";

    /// <summary>Skips the test where no radosgw runs.</summary>
    public static async Task<RadosgwBucket> CreateAsync()
    {
        Assert.SkipUnless(
            Url.Length > 0,
            "MAILTUI_TEST_RADOSGW_URL names no radosgw; .ci/radosgw starts one where its packages are installed."
        );
        var bucket = new RadosgwBucket();
        await bucket._client.PutBucketAsync(bucket.Name, TestContext.Current.CancellationToken);
        return bucket;
    }

    public async Task PutAsync(string key, byte[] content)
    {
        using var body = new MemoryStream(content);
        var request = new PutObjectRequest
        {
            BucketName = Name,
            Key = key,
            InputStream = body,
            UseChunkEncoding = false,
        };
        await _client.PutObjectAsync(request, TestContext.Current.CancellationToken);
    }

    public Task PutPolicyAsync(string policy) =>
        _client.PutBucketPolicyAsync(
            new PutBucketPolicyRequest { BucketName = Name, Policy = policy },
            TestContext.Current.CancellationToken
        );

    public void Dispose() => _client.Dispose();

    private static string Variable(string name) => System.Environment.GetEnvironmentVariable(name) ?? "";
}
