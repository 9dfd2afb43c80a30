using MailTui.Testing.Messages;
using MailTui.Testing.S3;

namespace MailTui.Core.Tests.Setup;

/// <summary>Policies of a bucket that let SES in, and those that do not.</summary>
public sealed class BucketPolicyCheckTests : IAsyncLifetime
{
    private const string Id = "795hue2ttd6ie60k15ji41vbso3q721dlq9g6f81";
    private readonly DoctorBench _bench = new();
    private S3Service _service = null!;
    private StsService _sts = null!;

    public async ValueTask InitializeAsync()
    {
        _service = await S3Service.StartAsync();
        _sts = await StsService.StartAsync();
        _service.CreateBucket("mail");
        _bench.Use(_service).Use(_sts);
    }

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        await _sts.DisposeAsync();
        _bench.Dispose();
    }

    [Fact]
    public async Task No_policy_at_all()
    {
        Assert.StartsWith(
            "Failed: Bucket mail has no policy.",
            await DoctorBench.FindAsync(_bench.Options, "bucket-policy")
        );
        Assert.StartsWith(
            "Skipped: 127.0.0.1:",
            await DoctorBench.FindAsync(_bench.Options with { IsAmazon = false }, "bucket-policy")
        );
    }

    public static TheoryData<string, string> BadPolicies() =>
        new()
        {
            {
                Policy(principal: "{\"Service\":\"sns.amazonaws.com\"}"),
                "Failed: The policy of bucket mail does not name ses.amazonaws.com as Principal."
            },
            { "not JSON", "Failed: The policy of bucket mail does not name ses.amazonaws.com as Principal." },
            {
                Policy(action: "s3:GetObject"),
                "Failed: The policy of bucket mail names SES, but does not allow it s3:PutObject."
            },
            {
                Policy(resource: "arn:aws:s3:::mail"),
                "Failed: The policy of bucket mail allows SES s3:PutObject on arn:aws:s3:::mail, which does not cover “inbound/”."
            },
            {
                Policy(resource: "arn:aws:s3:::other/*"),
                "Failed: The policy of bucket mail allows SES s3:PutObject on arn:aws:s3:::other/*, which does not cover"
            },
            {
                Policy(resource: "arn:aws:s3:::mail/incoming/*"),
                "Failed: The policy of bucket mail allows SES s3:PutObject on arn:aws:s3:::mail/incoming/*, which"
            },
            {
                Policy(condition: null),
                "Warning: The policy of bucket mail lets SES write without the condition AWS:SourceAccount and AWS:SourceArn."
            },
            {
                Policy(condition: """{"StringEquals":{"aws:Referer":"111122223333"}}"""),
                "Warning: The policy of bucket mail lets SES write without the condition AWS:SourceArn."
            },
            {
                Policy(account: "999988887777"),
                "Failed: The policy of bucket mail lets SES write for account 999988887777, and you are account 111122223333."
            },
            {
                Policy(region: "eu-west-1"),
                "Warning: The condition AWS:SourceArn of bucket mail is arn:aws:ses:eu-west-1:111122223333:receipt-rule-set/set:receipt-rule/rule, a rule in another region than the bucket's, us-east-1."
            },
        };

    [Fact]
    public async Task A_condition_that_is_no_receipt_rule_is_named()
    {
        _service.Bucket("mail").Policy = Policy(
            condition: """{"StringEquals":{"AWS:SourceAccount":"111122223333","AWS:SourceArn":"arn:aws:ses:us-east-1:111122223333:identity/example.com"}}"""
        );

        Assert.StartsWith(
            "Failed: The condition AWS:SourceArn of bucket mail is arn:aws:ses:us-east-1:111122223333:identity/example.com, which is no receipt rule of this account.",
            await DoctorBench.FindAsync(_bench.Options, "bucket-policy")
        );
    }

    [Theory]
    [MemberData(nameof(BadPolicies))]
    public async Task A_policy_that_does_not_let_ses_in_says_why(string policy, string words)
    {
        _service.Bucket("mail").Policy = policy;

        var results = await DoctorBench.RunAsync(_bench.Options, "bucket-policy");

        Assert.StartsWith(words, DoctorBench.Text(results.First(result => result.Check == "bucket-policy")));
        Assert.Contains("--print policy", $"{results.First(result => result.Check == "bucket-policy").Fix}");
    }

    [Theory]
    [InlineData("""["s3:PutObject"]""", "arn:aws:s3:::mail/inbound/*")]
    [InlineData("\"s3:*\"", "arn:aws:s3:::mail/*")]
    public async Task A_policy_that_lets_ses_in_in_other_words_is_right(string action, string resource)
    {
        _service.Bucket("mail").Policy = Policy(resource: resource)
            .Replace("\"s3:PutObject\"", action, StringComparison.Ordinal);

        Assert.StartsWith("Ok: ", await DoctorBench.FindAsync(_bench.Options, "bucket-policy"));
    }

    [Fact]
    public async Task A_policy_that_may_not_be_read_is_not_permitted_unless_mail_proves_it()
    {
        _service.Faults.Deny("s3:GetBucketPolicy");

        Assert.StartsWith(
            "NotPermitted: Reading the policy of bucket mail is not permitted (s3:GetBucketPolicy).",
            await DoctorBench.FindAsync(_bench.Options, "bucket-policy")
        );
        _service.Put("mail", $"inbound/{Id}", A.Message().Key(Id).Build());
        var results = await DoctorBench.RunAsync(_bench.Options, "bucket", "bucket-policy");
        Assert.StartsWith(
            "Ok: Reading the policy",
            DoctorBench.Text(Assert.Single(results, result => result.Check == "bucket-policy"))
        );
    }

    private static string Policy(
        string principal = "{\"Service\":\"ses.amazonaws.com\"}",
        string action = "s3:PutObject",
        string resource = "arn:aws:s3:::mail/*",
        string account = "111122223333",
        string region = "us-east-1",
        string? condition = "usual"
    )
    {
        string arn = $"arn:aws:ses:{region}:{account}:receipt-rule-set/set:receipt-rule/rule";
        string usual = $$"""{"StringEquals":{"AWS:SourceAccount":"{{account}}","AWS:SourceArn":"{{arn}}" } }""";
        string conditions = condition is null ? "" : ",\"Condition\":" + (condition == "usual" ? usual : condition);
        string statement =
            $$"""{"Effect":"Allow","Principal":{{principal}},"Action":"{{action}}","Resource":"{{resource}}"{{conditions}} }""";
        return $$"""{"Version":"2012-10-17","Statement":[{{statement}}]}""";
    }
}
