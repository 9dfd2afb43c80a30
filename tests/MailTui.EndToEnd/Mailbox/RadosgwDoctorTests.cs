using System.Text;
using System.Text.Json;

namespace MailTui.EndToEnd.Mailbox;

/// <summary>What the doctor says of a real S3 service, where one is running, in each way that a bucket can be wrong.</summary>
/// <remarks>A wrong region is not among them: radosgw answers for a bucket in every region.</remarks>
public sealed class RadosgwDoctorTests : IDisposable
{
    private const string Message = "inbound/795hue2ttd6ie60k15ji41vbso3q721dlq9g6f81";
    private const string Rule = "arn:aws:ses:us-east-1:111122223333:receipt-rule-set/mailtui:receipt-rule/to-bucket";

    private readonly BuiltProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task A_bucket_in_order()
    {
        using var bucket = await BucketAsync();
        await bucket.PutAsync("inbound/AMAZON_SES_SETUP_NOTIFICATION", Encoding.ASCII.GetBytes("Subject: x\r\n\r\n"));
        await bucket.PutPolicyAsync(Ses($"arn:aws:s3:::{bucket.Name}/*", Conditions("111122223333", Rule)));

        var (code, results) = await DoctorAsync();

        Assert.Equal(0, code);
        Assert.Equal($"ok s3://{bucket.Name}/inbound/ can be listed: 2 objects.", Of(results, "bucket"));
        Assert.Equal("ok Messages can be read.", Of(results, "read"));
        Assert.Equal(
            $"ok The policy of bucket {bucket.Name} lets SES write, for your account and rule alone.",
            Of(results, "bucket-policy")
        );
        Assert.StartsWith(
            "ok SES wrote its setup notification below “inbound/” on ",
            Of(results, "setup-notification")
        );
        Assert.StartsWith("ok The newest message came ", Of(results, "newest"));
        Assert.StartsWith("ok The clock agrees with that of ", Of(results, "clock"));
        Assert.StartsWith("skipped ", Of(results, "credentials"));
    }

    [Fact]
    public async Task A_bucket_that_is_not_there()
    {
        using var bucket = await BucketAsync();
        _program.Environment["MAILTUI_Mailboxes__0__Bucket"] = bucket.Name + "x";

        var (code, results) = await DoctorAsync();

        Assert.Equal(69, code);
        Assert.StartsWith($"failed There is no bucket {bucket.Name}x at 127.0.0.1:", Of(results, "bucket"));
        Assert.StartsWith("skipped Not looked at, because “bucket” ", Of(results, "read"));
    }

    [Theory]
    [InlineData("AWS_SECRET_ACCESS_KEY", "the secret access key does not belong to the access key id")]
    [InlineData("AWS_ACCESS_KEY_ID", "the access key id is unknown there")]
    public async Task Credentials_that_are_wrong(string variable, string words)
    {
        using var bucket = await BucketAsync();
        _program.Environment[variable] = "AKIAWRONG";

        var (code, results) = await DoctorAsync();

        Assert.Equal(69, code);
        Assert.StartsWith("failed ", Of(results, "bucket"));
        Assert.Contains(words, Of(results, "bucket"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_is_denied_is_not_permitted_rather_than_broken()
    {
        using var bucket = await BucketAsync();
        await bucket.PutPolicyAsync(Deny("s3:ListBucket", $"arn:aws:s3:::{bucket.Name}"));

        var (code, results) = await DoctorAsync();

        // The policy lets nobody but the owner in, SES neither: that is broken.
        Assert.Equal(69, code);
        Assert.Equal(
            $"not_permitted Listing bucket {bucket.Name} is not permitted (s3:ListBucket).",
            Of(results, "bucket")
        );
        Assert.StartsWith($"Allow s3:ListBucket on arn:aws:s3:::{bucket.Name} to ", Member(results, "bucket", "fix"));
        Assert.Contains("does not name ses.amazonaws.com", Of(results, "bucket-policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_may_not_be_read_is_not_permitted()
    {
        using var bucket = await BucketAsync();
        await bucket.PutPolicyAsync(
            Policy(
                Statement("Deny", "\"*\"", "s3:GetObject", $"arn:aws:s3:::{bucket.Name}/*"),
                Statement(
                    "Allow",
                    "{\"Service\":\"ses.amazonaws.com\"}",
                    "s3:PutObject",
                    $"arn:aws:s3:::{bucket.Name}/*",
                    Conditions("111122223333", Rule)
                )
            )
        );

        var (code, results) = await DoctorAsync();

        Assert.Equal(77, code);
        Assert.Equal(
            $"not_permitted Reading objects of bucket {bucket.Name} is not permitted (s3:GetObject).",
            Of(results, "read")
        );
        Assert.StartsWith(
            $"Allow s3:GetObject on arn:aws:s3:::{bucket.Name}/inbound/* to ",
            Member(results, "read", "fix")
        );
        Assert.StartsWith("ok ", Of(results, "bucket-policy"));
    }

    [Theory]
    [InlineData(
        "s3:PutObject",
        "BUCKET/*",
        null,
        null,
        0,
        "warning",
        "without the condition AWS:SourceAccount and AWS:SourceArn."
    )]
    [InlineData("s3:PutObject", "BUCKET/*", "111122223333", null, 0, "warning", "without the condition AWS:SourceArn.")]
    [InlineData(
        "s3:PutObject",
        "BUCKET/*",
        "111122223333",
        "arn:aws:s3:::BUCKET",
        69,
        "failed",
        "is arn:aws:s3:::BUCKET, which is no receipt rule of this account."
    )]
    [InlineData(
        "s3:PutObject",
        "BUCKET/*",
        "111122223333",
        "arn:aws:ses:eu-west-1:111122223333:receipt-rule-set/a:receipt-rule/b",
        0,
        "warning",
        "a rule in another region than the bucket's, us-east-1."
    )]
    [InlineData("s3:PutObject", "BUCKET", null, null, 69, "failed", "which does not cover “inbound/”.")]
    [InlineData("s3:PutObject", "other/*", null, null, 69, "failed", "s3:PutObject on arn:aws:s3:::other/*, which")]
    [InlineData("s3:PutObject", "BUCKET/other/*", null, null, 69, "failed", "which does not cover “inbound/”.")]
    [InlineData("s3:GetObject", "BUCKET/*", null, null, 69, "failed", "does not allow it s3:PutObject.")]
    public async Task A_policy_that_is_wrong(
        string action,
        string resource,
        string? account,
        string? arn,
        int exitCode,
        string status,
        string words
    )
    {
        using var bucket = await BucketAsync();
        await bucket.PutPolicyAsync(
            Policy(
                Statement(
                    "Allow",
                    "{\"Service\":\"ses.amazonaws.com\"}",
                    action,
                    $"arn:aws:s3:::{resource.Replace("BUCKET", bucket.Name, StringComparison.Ordinal)}",
                    Conditions(account, arn?.Replace("BUCKET", bucket.Name, StringComparison.Ordinal))
                )
            )
        );

        var (code, results) = await DoctorAsync();

        Assert.Equal(exitCode, code);
        Assert.StartsWith($"{status} The ", Of(results, "bucket-policy"));
        Assert.Contains(
            words.Replace("BUCKET", bucket.Name, StringComparison.Ordinal),
            Of(results, "bucket-policy"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_policy_for_somebody_else()
    {
        using var bucket = await BucketAsync();
        await bucket.PutPolicyAsync(
            Policy(
                Statement(
                    "Allow",
                    "{\"Service\":\"lambda.amazonaws.com\"}",
                    "s3:PutObject",
                    $"arn:aws:s3:::{bucket.Name}/*"
                )
            )
        );

        var (code, results) = await DoctorAsync();

        Assert.Equal(69, code);
        Assert.EndsWith("does not name ses.amazonaws.com as Principal.", Of(results, "bucket-policy"));
    }

    [Fact]
    public async Task A_policy_that_may_not_be_read_is_no_failure_where_mail_proves_it()
    {
        using var bucket = await BucketAsync();
        await bucket.PutPolicyAsync(Deny("s3:GetBucketPolicy", $"arn:aws:s3:::{bucket.Name}"));

        var (code, results) = await DoctorAsync();

        Assert.Equal(0, code);
        Assert.EndsWith("SES has written here, so it may.", Of(results, "bucket-policy"));
    }

    [Fact]
    public async Task Mail_below_another_prefix_is_found()
    {
        using var bucket = await BucketAsync();
        _program.Environment["MAILTUI_Mailboxes__0__Prefix"] = "mail/";

        var (code, results) = await DoctorAsync();

        Assert.Equal(69, code);
        Assert.Equal(
            "failed There is nothing below “mail/”, but SES wrote below “inbound/”.",
            Of(results, "setup-notification")
        );
        Assert.StartsWith("Set Prefix to “inbound/” ", Member(results, "setup-notification", "fix"));
    }

    [Fact]
    public async Task A_bucket_that_nobody_wrote_into()
    {
        using var bucket = await RadosgwBucket.CreateAsync();
        _program.UseBucket(RadosgwBucket.Url, bucket.Name, RadosgwBucket.Credentials);

        var (code, results) = await DoctorAsync();

        Assert.Equal(69, code);
        Assert.StartsWith("failed Neither mail nor SES's setup notification", Of(results, "setup-notification"));
        Assert.Equal("skipped There is no object to read yet.", Of(results, "read"));
    }

    private async Task<RadosgwBucket> BucketAsync()
    {
        var bucket = await RadosgwBucket.CreateAsync();
        await bucket.PutAsync(Message, Encoding.ASCII.GetBytes("From: ann@example.com\r\nSubject: x\r\n\r\nHello\r\n"));
        _program.UseBucket(RadosgwBucket.Url, bucket.Name, RadosgwBucket.Credentials);
        return bucket;
    }

    private async Task<(int Code, List<JsonElement> Results)> DoctorAsync()
    {
        var (code, output, error) = await _program.RunAsync("doctor", "--json");
        Assert.Equal("", error);
        return (
            code,
            [
                .. output
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Select(line => JsonDocument.Parse(line).RootElement),
            ]
        );
    }

    private static string Of(List<JsonElement> results, string check) =>
        $"{Member(results, check, "status")} {Member(results, check, "seen")}";

    private static string? Member(List<JsonElement> results, string check, string member) =>
        results.First(result => result.GetProperty("check").GetString() == check).GetProperty(member).GetString();

    private static string Ses(string resource, string conditions) =>
        Policy(Statement("Allow", "{\"Service\":\"ses.amazonaws.com\"}", "s3:PutObject", resource, conditions));

    private static string Deny(string action, string resource) => Policy(Statement("Deny", "\"*\"", action, resource));

    private static string Policy(params string[] statements) =>
        $$"""{"Version":"2012-10-17","Statement":[{{string.Join(',', statements)}}]}""";

    private static string Statement(
        string effect,
        string principal,
        string action,
        string resource,
        string conditions = ""
    ) =>
        $$"""{"Effect":"{{effect}}","Principal":{{principal}},"Action":"{{action}}","Resource":"{{resource}}"{{conditions}}}""";

    private static string Conditions(string? account, string? arn)
    {
        string[] tests =
        [
            .. account is null ? [] : new[] { $"\"AWS:SourceAccount\":\"{account}\"" },
            .. arn is null ? [] : new[] { $"\"AWS:SourceArn\":\"{arn}\"" },
        ];
        return tests.Length == 0 ? "" : ",\"Condition\":{\"StringEquals\":{" + string.Join(',', tests) + "}}";
    }
}
