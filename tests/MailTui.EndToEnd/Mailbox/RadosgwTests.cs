using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using MailTui.Testing.Messages;

namespace MailTui.EndToEnd.Mailbox;

/// <summary>The command line against a real S3 service: radosgw, where one is running.</summary>
public sealed class RadosgwTests
{
    private static readonly string? Url = System.Environment.GetEnvironmentVariable("MAILTUI_TEST_RADOSGW_URL");
    private static readonly string Access = Variable("MAILTUI_TEST_RADOSGW_ACCESS_KEY");
    private static readonly string Secret = Variable("MAILTUI_TEST_RADOSGW_SECRET_KEY");

    [Fact]
    public async Task Thousands_of_messages_are_fetched_once_and_listed_in_their_order()
    {
        Assert.SkipUnless(
            Url is { Length: > 0 },
            "MAILTUI_TEST_RADOSGW_URL names no radosgw; .ci/radosgw starts one where its packages are installed."
        );
        int count = BuiltProgram.Repetitions(1000);
        string bucket = $"e2e-{Guid.NewGuid():N}";
        var mail = SampleMail.Generate(count, seed: 11).ToDictionary(message => message.Key, message => message.Bytes);
        await UploadAsync(bucket, mail);
        using var program = new BuiltProgram();
        program.UseBucket(
            Url,
            bucket,
            new Dictionary<string, string>
            {
                ["AWS_ACCESS_KEY_ID"] = Access,
                ["AWS_SECRET_ACCESS_KEY"] = Secret,
                ["AWS_REGION"] = "us-east-1",
                ["AWS_EC2_METADATA_DISABLED"] = "true",
            }
        );

        var first = (await program.JsonAsync("sync"))[0];
        var second = (await program.JsonAsync("sync"))[0];
        var newest = await program.JsonAsync("list", "--limit", "10");
        var all = await program.JsonAsync("list");

        TestContext.Current.SendDiagnosticMessage($"{count} messages: {first}, then {second}");
        Assert.Equal((count, 0), (first.GetProperty("fetched").GetInt32(), first.GetProperty("failed").GetInt32()));
        Assert.Equal((count, 0), (second.GetProperty("listed").GetInt32(), second.GetProperty("fetched").GetInt32()));
        Assert.Equal(mail.Keys.Order(), all.Select(row => row.GetProperty("key").GetString()).Order());
        var arrivals = all.Select(row => row.GetProperty("arrived").GetDateTimeOffset()).ToList();
        Assert.Equal(arrivals.OrderDescending(), arrivals);
        Assert.Equal(10, newest.Count);
        Assert.All(
            newest,
            row =>
            {
                Assert.Equal("pass", row.GetProperty("verdicts").GetProperty("spam").GetString());
                Assert.NotEqual("", row.GetProperty("subject").GetString());
                Assert.Contains('@', row.GetProperty("from").GetProperty("address").GetString() ?? "");
            }
        );
    }

    private static async Task UploadAsync(string bucket, Dictionary<string, byte[]> mail)
    {
        using var client = new AmazonS3Client(
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
        await client.PutBucketAsync(bucket, TestContext.Current.CancellationToken);
        await Parallel.ForEachAsync(
            mail,
            new ParallelOptions
            {
                MaxDegreeOfParallelism = 16,
                CancellationToken = TestContext.Current.CancellationToken,
            },
            async (message, cancellation) =>
            {
                using var body = new MemoryStream(message.Value);
                var request = new PutObjectRequest
                {
                    BucketName = bucket,
                    Key = $"inbound/{message.Key}",
                    InputStream = body,
                    UseChunkEncoding = false,
                };
                await client.PutObjectAsync(request, cancellation);
            }
        );
    }

    private static string Variable(string name) => System.Environment.GetEnvironmentVariable(name) ?? "";
}
