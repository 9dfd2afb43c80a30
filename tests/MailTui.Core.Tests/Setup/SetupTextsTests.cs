using System.Text.Json;
using MailTui.Core.Setup;
using MailTui.Core.Setup.Texts;

namespace MailTui.Core.Tests.Setup;

public sealed class SetupTextsTests
{
    private static readonly SetupFacts Facts = new()
    {
        Bucket = "example-mail",
        Prefix = "inbound/",
        Region = "us-east-1",
        Account = "111122223333",
        Domains = ["example.com"],
        RuleSet = "set",
        Rule = "rule",
        Key = "1234abcd",
        DkimTokens = ["one", "two", "three"],
    };

    public static TheoryData<string> Names() => [.. SetupTexts.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_policy_is_json_and_every_record_a_line_of_a_zone_file(string name)
    {
        foreach (var facts in new[] { Facts, new SetupFacts() })
        {
            var texts = SetupTexts.For(name, facts);
            Assert.NotEmpty(texts);
            foreach (var text in texts)
            {
                Assert.NotEmpty(text.Title.ToString());
                if (text.Kind == SetupTextKind.Json)
                    Assert.Equal(
                        "2012-10-17",
                        JsonDocument.Parse(text.Content.ToString()).RootElement.GetProperty("Version").GetString()
                    );
                else if (text.Kind == SetupTextKind.Zone)
                    Assert.Equal(8, ZoneRecord.Parse(text.Content.ToString()).Count);
                Assert.DoesNotContain('\r', text.Content.ToString());
            }
        }
    }

    [Fact]
    public void The_bucket_policy_is_that_of_awss_guide() =>
        Assert.Equal(
            """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Sid": "AllowSESPuts",
                  "Effect": "Allow",
                  "Principal": {
                    "Service": "ses.amazonaws.com"
                  },
                  "Action": "s3:PutObject",
                  "Resource": "arn:aws:s3:::example-mail/*",
                  "Condition": {
                    "StringEquals": {
                      "AWS:SourceAccount": "111122223333",
                      "AWS:SourceArn": "arn:aws:ses:us-east-1:111122223333:receipt-rule-set/set:receipt-rule/rule"
                    }
                  }
                }
              ]
            }
            """.ReplaceLineEndings("\n"),
            Assert.Single(SetupTexts.For("policy", Facts)).Content.ToString()
        );

    [Fact]
    public void The_doctor_finds_nothing_wrong_with_the_bucket_policy()
    {
        var statement = Assert.Single(
            BucketPolicyStatement.Read(SetupTexts.For("policy", Facts)[0].Content.ToString())
        );

        Assert.True(statement.MayPut && statement.Covers("example-mail", "inbound/"));
        Assert.Equal(["111122223333"], statement.Accounts);
        Assert.Equal(["arn:aws:ses:us-east-1:111122223333:receipt-rule-set/set:receipt-rule/rule"], statement.Rules);
    }

    [Fact]
    public void A_reader_may_list_and_read_below_its_prefix_and_no_more()
    {
        var users = SetupTexts.For("iam", Facts);

        Assert.Equal(4, users.Count);
        Assert.Equal(["s3:ListBucket", "s3:GetObject", "kms:Decrypt"], Actions(users[0]));
        Assert.Equal(["s3:ListBucket", "s3:GetObject", "kms:Decrypt", "s3:PutObject"], Actions(users[1]));
        Assert.Equal(
            ["s3:ListBucket", "s3:GetObject", "kms:Decrypt", "s3:PutObject", "s3:DeleteObject"],
            Actions(users[2])
        );
        Assert.Equal(["ses:SendRawEmail"], Actions(users[3]));
        var reader = Statements(users[0]);
        Assert.Equal("arn:aws:s3:::example-mail", reader[0].GetProperty("Resource").GetString());
        Assert.Equal(
            "inbound/*",
            reader[0].GetProperty("Condition").GetProperty("StringLike").GetProperty("s3:prefix").GetString()
        );
        Assert.Equal("arn:aws:s3:::example-mail/inbound/*", reader[1].GetProperty("Resource").GetString());
        Assert.Equal("arn:aws:kms:us-east-1:111122223333:key/1234abcd", reader[2].GetProperty("Resource").GetString());
        Assert.Equal(
            "arn:aws:s3:::example-mail/inbound/.mailtui/*",
            Statements(users[1])[3].GetProperty("Resource").GetString()
        );
    }

    [Fact]
    public void The_key_lets_ses_encrypt_for_the_rule_alone_and_the_reader_decrypt()
    {
        var statements = Statements(Assert.Single(SetupTexts.For("kms", Facts)));

        Assert.Equal(
            "arn:aws:iam::111122223333:root",
            statements[0].GetProperty("Principal").GetProperty("AWS").GetString()
        );
        Assert.Equal("ses.amazonaws.com", statements[1].GetProperty("Principal").GetProperty("Service").GetString());
        Assert.Equal(
            "arn:aws:ses:us-east-1:111122223333:receipt-rule-set/set:receipt-rule/rule",
            statements[1].GetProperty("Condition").GetProperty("StringEquals").GetProperty("AWS:SourceArn").GetString()
        );
        Assert.Equal(
            "arn:aws:iam::111122223333:role/mailtui",
            statements[2].GetProperty("Principal").GetProperty("AWS").GetString()
        );
    }

    [Fact]
    public void The_records_of_a_domain()
    {
        var records = ZoneRecord.Parse(Assert.Single(SetupTexts.For("dns", Facts)).Content.ToString());

        Assert.Equal(
            [
                "example.com. MX 10 inbound-smtp.us-east-1.amazonaws.com.",
                "one._domainkey.example.com. CNAME one.dkim.amazonses.com.",
                "two._domainkey.example.com. CNAME two.dkim.amazonses.com.",
                "three._domainkey.example.com. CNAME three.dkim.amazonses.com.",
                "example.com. TXT \"v=spf1 include:amazonses.com ~all\"",
                "_dmarc.example.com. TXT \"v=DMARC1; p=none;\"",
                "bounce.example.com. MX 10 feedback-smtp.us-east-1.amazonses.com.",
                "bounce.example.com. TXT \"v=spf1 include:amazonses.com ~all\"",
            ],
            records.Select(record => $"{record.Name} {record.Type} {string.Join(' ', record.Data)}")
        );
    }

    [Fact]
    public void S3_alone_may_send_to_the_queue_for_this_bucket()
    {
        var texts = SetupTexts.For("queue", Facts with { Queue = "news" });
        var statement = Assert.Single(Statements(texts[0]));

        Assert.Equal("s3.amazonaws.com", statement.GetProperty("Principal").GetProperty("Service").GetString());
        Assert.Equal("arn:aws:sqs:us-east-1:111122223333:news", statement.GetProperty("Resource").GetString());
        var condition = statement.GetProperty("Condition");
        Assert.Equal(
            "arn:aws:s3:::example-mail",
            condition.GetProperty("ArnLike").GetProperty("aws:SourceArn").GetString()
        );
        Assert.Equal(
            "111122223333",
            condition.GetProperty("StringEquals").GetProperty("aws:SourceAccount").GetString()
        );
        Assert.Equal(["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"], Actions(texts[1]));
        // The two values of the commands are JSON by themselves.
        Assert.All(
            Quoted(texts[2].Content.ToString()).Where(text => text.StartsWith('{')),
            json => JsonDocument.Parse(json)
        );
        Assert.Equal(2, Quoted(texts[2].Content.ToString()).Count(text => text.StartsWith('{')));
    }

    [Fact]
    public void The_rule_writes_below_the_prefix_and_its_set_is_made_active()
    {
        string commands = SetupTexts.For("rule", Facts)[1].Content.ToString();

        var rule = JsonDocument.Parse(Quoted(commands).Single(text => text.StartsWith('{'))).RootElement;
        var action = rule.GetProperty("Actions")[0].GetProperty("S3Action");
        Assert.Equal("example-mail", action.GetProperty("BucketName").GetString());
        Assert.Equal("inbound/", action.GetProperty("ObjectKeyPrefix").GetString());
        Assert.Contains("aws ses set-active-receipt-rule-set --region us-east-1 --rule-set-name 'set'", commands);
        Assert.Contains("Set as active", SetupTexts.For("rule", Facts)[0].Content.ToString());
    }

    [Fact]
    public void What_comes_from_outside_stays_one_word_of_a_shell()
    {
        string commands = SetupTexts.For("rule", Facts with { RuleSet = "a'; rm -rf /;'" })[1].Content.ToString();

        Assert.Contains(@"'a'\''; rm -rf /;'\'''", commands);
    }

    [Fact]
    public void China_and_govcloud_have_arns_of_their_own()
    {
        Assert.Contains(
            "arn:aws-cn:s3:::example-mail/*",
            SetupTexts.For("policy", Facts with { Region = "cn-north-1" })[0].Content.ToString()
        );
        Assert.Contains(
            "arn:aws-us-gov:s3:::",
            SetupTexts.For("policy", Facts with { Region = "us-gov-west-1" })[0].Content.ToString()
        );
    }

    [Theory]
    [InlineData("policy", "--bucket --region --account")]
    [InlineData("dns", "--region --domain")]
    [InlineData("nat", "--region")]
    public void What_is_not_known_is_named_where_it_is_needed(string name, string options)
    {
        var facts = new SetupFacts();

        Assert.Equal(options, string.Join(' ', facts.MissingIn(SetupTexts.For(name, facts))));
        Assert.Empty(Facts.MissingIn(SetupTexts.For(name, Facts)));
    }

    [Theory]
    [InlineData("example.com 3600 IN MX 10 a.example.")]
    [InlineData("example.com. 3600 IN MX a.example.")]
    [InlineData("example.com. 3600 IN TXT v=spf1")]
    [InlineData("example.com. 3600 IN CNAME a.example")]
    [InlineData("example.com. 3600 IN TXT \"open")]
    public void The_parser_of_zone_files_can_fail(string line) =>
        Assert.Throws<FormatException>(() => ZoneRecord.Parse(line));

    /// <summary>What stands between single quotes, which no text of these tests has within.</summary>
    private static IEnumerable<string> Quoted(string commands) => commands.Split('\'').Where((_, at) => at % 2 == 1);

    private static JsonElement[] Statements(SetupText text) =>
        [.. JsonDocument.Parse(text.Content.ToString()).RootElement.GetProperty("Statement").EnumerateArray()];

    private static IEnumerable<string?> Actions(SetupText text) =>
        Statements(text)
            .SelectMany(statement =>
                statement.GetProperty("Action") is { ValueKind: JsonValueKind.Array } all
                    ? all.EnumerateArray().Select(action => action.GetString())
                    : [statement.GetProperty("Action").GetString()]
            );
}
