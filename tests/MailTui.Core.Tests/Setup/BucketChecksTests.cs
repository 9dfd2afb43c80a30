using System.Text;
using MailTui.Core.Setup;
using MailTui.Core.Setup.Texts;
using MailTui.Testing.Messages;
using MailTui.Testing.S3;
using Microsoft.Extensions.Time.Testing;

namespace MailTui.Core.Tests.Setup;

/// <summary>Everything that can be wrong between S3 and us, made so in a real service.</summary>
public sealed class BucketChecksTests : IAsyncLifetime
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
    public async Task Mail_that_arrives_is_found_and_read()
    {
        Put($"inbound/{Id}");
        _service.Put("mail", "inbound/AMAZON_SES_SETUP_NOTIFICATION", Bytes);
        _service.Bucket("mail").Policy = SetupTexts.For("policy", Facts)[0].Content.ToString();

        var results = await DoctorBench.RunAsync(
            _bench.Options,
            "clock",
            "bucket",
            "read",
            "bucket-policy",
            "setup-notification",
            "newest",
            "encryption"
        );

        Assert.All(results, result => Assert.Equal("Ok", $"{result.Status}"));
        Assert.Contains(results, result => $"{result.Seen}".Contains("111122223333"));
        Assert.Contains(results, result => $"{result.Seen}" == "s3://mail/inbound/ can be listed: 2 objects.");
        Assert.Contains(results, result => $"{result.Seen}" == "The newest message came 0 minutes ago.");
    }

    [Fact]
    public async Task Looking_costs_a_few_requests_and_changes_nothing()
    {
        for (int i = 0; i < 50; i++)
            Put($"inbound/{i:D40}");

        _ = await DoctorBench.RunAsync(
            _bench.Options,
            "clock",
            "bucket",
            "read",
            "bucket-policy",
            "setup-notification",
            "newest",
            "encryption"
        );

        Assert.Equal(1, _service.Requests.Gets);
        Assert.InRange(_service.Requests.All.Count, 1, 8);
        Assert.All(
            _service.Requests.All,
            request => Assert.False(request.Operation is S3Operation.PutObject or S3Operation.DeleteObject)
        );
    }

    [Fact]
    public async Task Credentials_that_aws_does_not_know_end_it()
    {
        _sts.Refusal = "InvalidClientTokenId";

        var results = await DoctorBench.RunAsync(_bench.Options, "read");

        Assert.Equal(
            "Failed: AWS does not accept the credentials: the access key id is unknown, deactivated or deleted.",
            DoctorBench.Text(Of(results, "credentials"))[
                .."Failed: AWS does not accept the credentials: the access key id is unknown, deactivated or deleted.".Length
            ]
        );
        Assert.Equal(
            "Skipped: Not looked at, because “credentials” has to be in order first.",
            DoctorBench.Text(Of(results, "bucket"))
        );
        Assert.Equal(
            "Skipped: Not looked at, because “bucket” has to be in order first.",
            DoctorBench.Text(Of(results, "read"))
        );
    }

    [Theory]
    [InlineData("SignatureDoesNotMatch", "secret access key")]
    [InlineData("ExpiredToken", "have expired")]
    public async Task Other_refusals_say_which(string code, string words)
    {
        _sts.Refusal = code;

        Assert.Contains(words, await DoctorBench.FindAsync(_bench.Options, "credentials"));
    }

    [Fact]
    public async Task Keys_of_the_root_user_are_a_warning()
    {
        _sts.Arn = $"arn:aws:iam::{StsService.Account}:root";

        Assert.StartsWith(
            "Warning: These are keys of the account's root user",
            await DoctorBench.FindAsync(_bench.Options, "credentials")
        );
    }

    [Fact]
    public async Task A_missing_bucket_is_named()
    {
        _bench.Mailbox.Bucket = "mial";

        string found = await DoctorBench.FindAsync(_bench.Options, "bucket");

        Assert.StartsWith("Failed: There is no bucket mial at 127.0.0.1:", found);
        Assert.EndsWith(
            "Set Bucket to the name that the S3 action of the receipt rule has: aws ses describe-active-receipt-rule-set",
            found
        );
    }

    [Fact]
    public async Task A_bucket_in_another_region_says_in_which()
    {
        _service.CreateBucket("far", "eu-west-1");
        _bench.Mailbox.Bucket = "far";

        Assert.Equal(
            "Failed: Bucket far is in eu-west-1, and the configuration says us-east-1. | S3 answers for a bucket in its own region alone. | Set Region to eu-west-1.",
            await DoctorBench.FindAsync(_bench.Options, "bucket")
        );
    }

    [Fact]
    public async Task A_denied_list_is_not_permitted_rather_than_broken()
    {
        _service.Faults.Deny("s3:ListBucket");

        string found = await DoctorBench.FindAsync(_bench.Options, "bucket");

        Assert.StartsWith("NotPermitted: Listing bucket mail is not permitted (s3:ListBucket).", found);
        Assert.Contains($"Allow s3:ListBucket on arn:aws:s3:::mail to {_sts.Arn};", found);
    }

    [Fact]
    public async Task A_denied_get_is_not_permitted_and_names_the_resource()
    {
        Put($"inbound/{Id}");
        _service.Faults.Deny("s3:GetObject");

        string found = await DoctorBench.FindAsync(_bench.Options, "read");

        Assert.StartsWith("NotPermitted: Reading objects of bucket mail is not permitted (s3:GetObject).", found);
        Assert.Contains("Allow s3:GetObject on arn:aws:s3:::mail/inbound/* to arn:aws:sts::", found);
    }

    [Fact]
    public async Task A_key_that_may_not_be_used_is_told_from_a_denied_object()
    {
        Put($"inbound/{Id}");
        _service
            .Faults.On(S3Operation.GetObject)
            .Answer(
                new S3Error(
                    403,
                    "AccessDenied",
                    "User: arn:aws:sts::111122223333:assumed-role/reader/i-0abc is not authorized to perform: kms:Decrypt on resource: arn:aws:kms:us-east-1:111122223333:key/1"
                )
            );

        Assert.StartsWith(
            "NotPermitted: The bucket is encrypted with a KMS key that these credentials may not use (kms:Decrypt).",
            await DoctorBench.FindAsync(_bench.Options, "read")
        );
    }

    [Theory]
    [InlineData(3, "Warning", "behind")]
    [InlineData(-3, "Warning", "ahead")]
    [InlineData(10, "Failed", "behind")]
    [InlineData(-40, "Failed", "ahead")]
    public async Task A_clock_that_is_off_says_by_how_much(int minutes, string status, string side)
    {
        // Half a minute more, so that the time that the test takes makes no other minute of it.
        var off = TimeSpan.FromMinutes(minutes) + TimeSpan.FromSeconds(30 * Math.Sign(minutes));
        await using var service = await S3Service.StartAsync(
            new FakeTimeProvider(TimeProvider.System.GetUtcNow() + off)
        );
        service.CreateBucket("mail");
        _bench.Use(service);

        string found = await DoctorBench.FindAsync(_bench.Options, "clock");

        string amount = status == "Failed" ? $"{Math.Abs(minutes)} minutes" : "2";
        Assert.StartsWith($"{status}: The clock is {amount}", found);
        Assert.Contains($" {side} of that of 127.0.0.1:{service.Port}.", found);
        Assert.Contains("timedatectl", found);
    }

    [Fact]
    public async Task Nothing_listens()
    {
        _bench.Mailbox.ServiceUrl = "http://127.0.0.1:1";

        var results = await DoctorBench.RunAsync(_bench.Options, "clock", "bucket", "bucket-policy");

        Assert.StartsWith(
            "Skipped: Not compared. Nothing listens at 127.0.0.1:1",
            DoctorBench.Text(Of(results, "clock"))
        );
        Assert.StartsWith("Failed: Nothing listens at 127.0.0.1:1", DoctorBench.Text(Of(results, "bucket")));
        Assert.StartsWith("Skipped: Not looked at, because “bucket”", DoctorBench.Text(Of(results, "bucket-policy")));
    }

    [Fact]
    public async Task Mail_below_another_prefix_is_found()
    {
        Put($"incoming/{Id}");

        Assert.StartsWith(
            "Failed: There is nothing below “inbound/”, but SES wrote below “incoming/”.",
            await DoctorBench.FindAsync(_bench.Options, "setup-notification")
        );
    }

    [Fact]
    public async Task A_second_prefix_is_a_warning()
    {
        Put($"inbound/{Id}");
        Put($"old/{Id}");

        var results = (await DoctorBench.RunAsync(_bench.Options, "setup-notification"))
            .Where(found => found.Check == "setup-notification")
            .ToList();

        Assert.Equal(2, results.Count);
        Assert.StartsWith("Ok: There is no setup notification", DoctorBench.Text(results[0]));
        Assert.StartsWith(
            "Warning: There is mail below “inbound/”, and also below “old/”.",
            DoctorBench.Text(results[1])
        );
    }

    [Fact]
    public async Task A_bucket_that_ses_never_wrote_to_says_what_is_missing()
    {
        string found = await DoctorBench.FindAsync(_bench.Options, "setup-notification");

        Assert.StartsWith("Failed: Neither mail nor SES's setup notification lies in bucket mail", found);
        Assert.Contains("One rule set is active per region; with none active all mail is refused", found);
        Assert.StartsWith(
            "Warning: There is no message below “inbound/” yet.",
            await DoctorBench.FindAsync(_bench.Options, "newest")
        );
        Assert.StartsWith(
            "Skipped: There is no object to read yet.",
            await DoctorBench.FindAsync(_bench.Options, "read")
        );
    }

    [Fact]
    public async Task Old_mail_is_a_warning()
    {
        _service.Put("mail", $"inbound/{Id}", Bytes, TimeProvider.System.GetUtcNow().AddDays(-40));

        Assert.StartsWith(
            "Warning: The newest message came 40 days ago.",
            await DoctorBench.FindAsync(_bench.Options, "newest")
        );
    }

    [Fact]
    public async Task The_newest_message_is_found_in_a_large_bucket_too()
    {
        for (int i = 0; i < 1_100; i++)
            _service.Put("mail", $"inbound/{A.MessageId(i)}", Bytes, TimeProvider.System.GetUtcNow().AddDays(-40));
        // The last one in the list, which comes in pages of a thousand.
        _service.Put("mail", $"inbound/{new string('v', 40)}", Bytes, TimeProvider.System.GetUtcNow().AddDays(-3));

        Assert.StartsWith(
            "Ok: The newest message came 3 days ago.",
            await DoctorBench.FindAsync(_bench.Options, "newest")
        );
    }

    [Fact]
    public async Task Mail_that_came_proves_that_a_rule_set_is_active_and_otherwise_the_command_to_ask_is_whole()
    {
        string asked = await DoctorBench.FindAsync(_bench.Options, "rule-set");
        Put($"inbound/{Id}");
        var proven = await DoctorBench.RunAsync(_bench.Options, "bucket", "rule-set");
        _service.Put("mail", $"inbound/{Id}", Bytes, TimeProvider.System.GetUtcNow().AddDays(-40));
        var old = await DoctorBench.RunAsync(_bench.Options, "bucket", "rule-set");

        Assert.StartsWith("Skipped: Whether a receipt rule set is active in us-east-1 only SES knows", asked);
        Assert.Contains("aws ses describe-active-receipt-rule-set --region us-east-1 has to print", asked);
        Assert.Contains("Recipients are example.com, or none, and", asked);
        Assert.Contains("BucketName mail and the ObjectKeyPrefix “inbound/”", asked);
        Assert.StartsWith("Ok: A rule set is active", DoctorBench.Text(Of(proven, "rule-set")));
        Assert.StartsWith("Skipped: ", DoctorBench.Text(Of(old, "rule-set")));
    }

    /// <summary>What <c>mailtui setup --print policy</c> is told.</summary>
    private static SetupFacts Facts =>
        new()
        {
            Bucket = "mail",
            Region = "us-east-1",
            Account = StsService.Account,
        };

    private static byte[] Bytes => Encoding.ASCII.GetBytes("From: a@example.com\r\n\r\nHello\r\n");

    private void Put(string key) => _service.Put("mail", key, A.Message().Key(key[(key.IndexOf('/') + 1)..]).Build());

    private static CheckResult Of(IReadOnlyList<CheckResult> results, string check) =>
        Assert.Single(results, result => result.Check == check);
}
