using MailTui.Core.Setup.Interview;
using MailTui.Testing.S3;

namespace MailTui.Core.Tests.Setup;

/// <summary>Receiving: from the bucket to the addresses, each answer looked at in a real service.</summary>
public sealed class InterviewTests : IAsyncLifetime
{
    private InterviewBench _bench = null!;

    public async ValueTask InitializeAsync() => _bench = await InterviewBench.StartAsync();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Whoever_accepts_every_proposal_reads_the_bucket_that_SES_writes_to()
    {
        _bench.Receive("example-mail", "inbound/", "support@example.com", count: 3);
        _bench.S3.CreateBucket("backups");

        var interview = await _bench.AskAsync();
        await InterviewBench.AnswerAsync(
            interview,
            ("source", null),
            ("bucket", null),
            ("prefix", null),
            ("addresses", null),
            ("name", null),
            ("sending", "none"),
            ("state", null)
        );

        Assert.Null(interview.Question);
        var mailbox = interview.Mailbox;
        Assert.Equal(("example", "example-mail", "inbound/"), (mailbox.Name, mailbox.Bucket, mailbox.Prefix));
        Assert.Equal(["support@example.com"], mailbox.Addresses);
        Assert.Equal((_bench.S3.Url, null, null), (mailbox.ServiceUrl, mailbox.Region, mailbox.Smtp));
        Assert.True(mailbox.SharedState);
        Assert.False(interview.NeedsRule);
    }

    [Fact]
    public async Task Buckets_are_offered_where_they_may_be_listed()
    {
        _bench.S3.CreateBucket("b-other");
        _bench.S3.CreateBucket("a-mail");

        var interview = await AtAsync("bucket", ("source", null));

        Assert.Equal(["a-mail", "b-other"], interview.Question!.Choices.Select(choice => choice.Answer));
        Assert.Equal("a-mail", interview.Question.Default);
    }

    [Fact]
    public async Task Where_buckets_may_not_be_listed_the_name_is_asked_for()
    {
        _bench.S3.CreateBucket("a-mail");
        _bench.S3.Faults.Deny("s3:ListAllMyBuckets");

        var interview = await AtAsync("bucket", ("source", null));

        Assert.Empty(interview.Question!.Choices);
        Assert.Equal("", interview.Question.Default);
    }

    [Theory]
    [InlineData("s3://seoul-mail/inbound/")]
    [InlineData("arn:aws:s3:::seoul-mail")]
    [InlineData(" seoul-mail ")]
    public async Task The_region_is_found(string typed)
    {
        _bench.S3.CreateBucket("seoul-mail", "ap-northeast-2");

        var interview = await AtAsync("prefix", ("source", null), ("bucket", typed));

        Assert.Equal(("seoul-mail", "ap-northeast-2"), (interview.Mailbox.Bucket, interview.Mailbox.Region));
        Assert.Equal("seoul-mail in ap-northeast-2", interview.Answers[^1].Shown.ToString());
    }

    [Fact]
    public async Task A_bucket_that_is_not_there_is_refused_with_what_to_do()
    {
        var interview = await AtAsync("bucket", ("source", null));

        var reply = await AnswerAsync(interview, "no-such");

        Assert.False(reply.IsAccepted || reply.MayInsist);
        Assert.StartsWith("Failed: There is no bucket no-such at 127.0.0.1", InterviewBench.Text(reply));
        Assert.Contains("aws ses describe-active-receipt-rule-set", InterviewBench.Text(reply));
        Assert.Equal("bucket", interview.Question?.Id);
    }

    [Theory]
    [InlineData("my bucket")]
    [InlineData("버킷")]
    [InlineData("")]
    public async Task What_cannot_be_a_bucket_is_not_asked_for(string name)
    {
        var interview = await AtAsync("bucket", ("source", null));
        int before = _bench.S3.Requests.All.Count;

        Assert.False((await AnswerAsync(interview, name)).IsAccepted);

        Assert.Equal(before, _bench.S3.Requests.All.Count);
    }

    [Fact]
    public async Task A_warning_can_be_accepted_by_the_same_answer_once_more()
    {
        _bench.S3.CreateBucket("a-mail");
        var interview = await AtAsync("prefix", ("source", null), ("bucket", "a-mail"));

        var reply = await AnswerAsync(interview, "inbound/");

        Assert.True(reply.MayInsist);
        Assert.Contains("Neither mail nor SES's setup notification lies in bucket a-mail", InterviewBench.Text(reply));
        Assert.False((await AnswerAsync(interview, "other/")).IsAccepted);
        Assert.False((await AnswerAsync(interview, "inbound/")).IsAccepted);
        Assert.True((await AnswerAsync(interview, "inbound/")).IsAccepted);
        Assert.True(interview.NeedsRule);
        Assert.Equal("a-mail", interview.Facts.Bucket);
    }

    [Fact]
    public async Task Prefixes_below_which_SES_wrote_are_found_those_with_most_mail_first()
    {
        _bench.Receive("a-mail", "few/", "me@example.com").Receive("a-mail", "many/", "me@example.com", count: 4);
        _bench.S3.Put("a-mail", "logs/2026.txt", "x"u8.ToArray());

        var interview = await AtAsync("prefix", ("source", null), ("bucket", "a-mail"));

        Assert.Equal(["many/", "few/"], interview.Question!.Choices.Select(choice => choice.Answer));
        Assert.Equal("4 messages, the newest 0 minutes old", interview.Question.Choices[0].Text.ToString());
    }

    [Fact]
    public async Task A_prefix_without_a_slash_is_found_on_top_of_the_bucket()
    {
        _bench.Receive("a-mail", "in-", "me@example.com");

        var interview = await AtAsync("prefix", ("source", null), ("bucket", "a-mail"));

        Assert.Equal(["in-"], interview.Question!.Choices.Select(choice => choice.Answer));
    }

    [Fact]
    public async Task Mail_that_may_be_listed_and_not_read_is_a_warning_with_the_policy()
    {
        _bench.Receive("a-mail", "inbound/", "me@example.com");
        _bench.S3.Faults.Deny("s3:GetObject");
        var interview = await AtAsync("prefix", ("source", null), ("bucket", "a-mail"));

        var reply = await AnswerAsync(interview, "inbound/");

        Assert.True(reply.MayInsist);
        Assert.Contains("NotPermitted: Reading objects of bucket a-mail is not permitted", InterviewBench.Text(reply));
        Assert.True((await AnswerAsync(interview, "inbound/")).IsAccepted);
        Assert.Equal("", interview.Question!.Default);
        Assert.Equal(["iam"], interview.NeededTexts);
    }

    [Fact]
    public async Task A_bucket_that_may_not_be_listed_at_all_is_known_by_its_region()
    {
        _bench.S3.CreateBucket("a-mail", "eu-west-1");
        _bench.S3.Faults.Deny("s3:ListBucket");

        var interview = await AtAsync("prefix", ("source", null), ("bucket", "a-mail"));

        Assert.Equal("eu-west-1", interview.Mailbox.Region);
    }

    [Theory]
    [InlineData("eu-west-1", "eu-west-1")]
    [InlineData("us-east-1", "us-east-1")]
    public async Task Where_a_HEAD_says_nothing_the_location_is_asked_for(string region, string shown)
    {
        _bench.S3.CreateBucket("a-mail", region);
        _bench.S3.Faults.On(S3Operation.HeadBucket).Answer(S3Error.AccessDenied);

        var interview = await AtAsync("prefix", ("source", null), ("bucket", "a-mail"));

        Assert.Equal($"a-mail in {shown}", interview.Answers[^1].Shown.ToString());
    }

    [Fact]
    public async Task Addresses_that_are_none_are_refused()
    {
        var interview = await AtAddressesAsync();

        Assert.False((await AnswerAsync(interview, "me@example.com, nobody")).IsAccepted);
        await InterviewBench.AnswerAsync(interview, ("addresses", "Me <me@example.com>, support@example.com"));

        Assert.Equal(["Me <me@example.com>", "support@example.com"], interview.Mailbox.Addresses);
    }

    [Fact]
    public async Task Going_back_asks_the_question_before_again_and_forgets_what_came_after()
    {
        var interview = await AtAddressesAsync();

        Assert.True(interview.Back());
        Assert.Equal("prefix", interview.Question?.Id);
        Assert.True(interview.Back());
        Assert.Equal("bucket", interview.Question?.Id);
        Assert.DoesNotContain(interview.Answers, answer => answer.Id == "bucket");
        Assert.True(interview.Back());
        Assert.False(interview.Back());
        Assert.Equal("source", interview.Question?.Id);
    }

    [Fact]
    public async Task A_name_that_is_taken_is_used_only_by_one_who_insists()
    {
        _bench.Taken = ["Example"];
        var interview = await AtAddressesAsync();
        await InterviewBench.AnswerAsync(interview, ("addresses", "me@example.com"));

        Assert.Equal("example-2", interview.Question!.Default);
        Assert.True((await AnswerAsync(interview, "example")).MayInsist);
        Assert.True((await AnswerAsync(interview, "example")).IsAccepted);
    }

    [Fact]
    public async Task The_service_that_the_environment_names_is_proposed()
    {
        _bench.ServiceUrl = null;
        _bench.With("AWS_ENDPOINT_URL_S3", _bench.S3.Url).S3.CreateBucket("a-mail");
        var interview = await AtAsync("service", ("source", null));

        Assert.Equal(_bench.S3.Url, interview.Question!.Default);
        await InterviewBench.AnswerAsync(interview, ("service", null), ("bucket", "a-mail"));

        Assert.Equal(_bench.S3.Url, interview.Mailbox.ServiceUrl);
    }

    [Fact]
    public async Task Of_several_profiles_one_is_chosen()
    {
        await File.WriteAllTextAsync(
            _bench.Folder["credentials"],
            "[default]\naws_access_key_id = A\n[mail]\naws_access_key_id = B\n",
            TestContext.Current.CancellationToken
        );
        _bench
            .With("AWS_ACCESS_KEY_ID", "")
            .With("AWS_SHARED_CREDENTIALS_FILE", _bench.Folder["credentials"])
            .With("AWS_CONFIG_FILE", _bench.Folder["config"]);
        _bench.Checks = false;

        var interview = await AtAsync("profile", ("source", null));

        Assert.Equal(["default", "mail"], interview.Question!.Choices.Select(choice => choice.Answer));
        Assert.Equal("default", interview.Question.Default);
        await InterviewBench.AnswerAsync(interview, ("profile", "mail"), ("bucket", "a-mail"));
        Assert.Equal("mail", interview.Mailbox.Profile);
    }

    [Fact]
    public async Task Credentials_that_do_not_work_are_told_and_can_be_left()
    {
        await using var sts = await StsService.StartAsync();
        sts.Refusal = "InvalidClientTokenId";
        _bench.With("AWS_ENDPOINT_URL_STS", sts.Url);

        var interview = await AtAsync("credentials", ("source", null));

        Assert.Contains("the access key id is unknown", interview.Question!.Found[0].Seen.ToString());
        Assert.False((await AnswerAsync(interview, "again")).IsAccepted);
        sts.Refusal = null;
        Assert.True((await AnswerAsync(interview, "again")).IsAccepted);
        Assert.Equal(StsService.Account, interview.Facts.Account);
    }

    [Fact]
    public async Task A_folder_is_a_mailbox_too()
    {
        Directory.CreateDirectory(_bench.Folder["mail"]);
        await File.WriteAllTextAsync(
            _bench.Folder["mail/one.eml"],
            "From: a@example.com\n\nHello\n",
            TestContext.Current.CancellationToken
        );
        var interview = await AtAsync("directory", ("source", "directory"));

        Assert.False((await AnswerAsync(interview, "~/nowhere")).IsAccepted);
        var reply = await InterviewBench.AnswerAsync(interview, ("directory", "~/mail"));

        Assert.Contains("There are 1 messages in it.", InterviewBench.Text(reply));
        Assert.Equal((_bench.Folder["mail"], null), (interview.Mailbox.Directory, interview.Mailbox.Bucket));
    }

    [Fact]
    public async Task Without_checks_nobody_is_asked()
    {
        _bench.Checks = false;

        await AtAsync("addresses", ("source", null), ("bucket", "a-mail"), ("prefix", "inbound/"));

        Assert.Empty(_bench.S3.Requests.All);
    }

    private async Task<SetupInterview> AtAddressesAsync()
    {
        _bench.Receive("a-mail", "inbound/", "me@example.com");
        return await AtAsync("addresses", ("source", null), ("bucket", null), ("prefix", null));
    }

    private async Task<SetupInterview> AtAsync(string id, params (string Id, string? Answer)[] answers)
    {
        var interview = await _bench.AskAsync();
        if (answers.Length > 0)
            await InterviewBench.AnswerAsync(interview, answers);
        Assert.Equal(id, interview.Question?.Id);
        return interview;
    }

    private static Task<SetupReply> AnswerAsync(SetupInterview interview, string answer) =>
        interview.AnswerAsync(answer, TestContext.Current.CancellationToken);
}
