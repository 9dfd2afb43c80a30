using System.Reflection;
using MailTui.Core.Setup;

namespace MailTui.Core.Tests.Setup;

public sealed class FindingsTests
{
    /// <summary>Documentation and translation go by the list: what is missing in it would be in neither.</summary>
    [Fact]
    public void Every_finding_of_a_check_is_in_its_list() =>
        Assert.All(
            Doctor.Checks,
            check =>
                Assert.All(
                    check
                        .GetType()
                        .GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)
                        .Where(field => field.FieldType == typeof(Finding)),
                    field => Assert.True(check.Findings.Contains(field.GetValue(null)), $"{check.Name}: {field.Name}")
                )
        );

    /// <summary>What people get wrong most often when they set this up, in the order of mail.</summary>
    [Theory]
    [InlineData("regions", "The bucket is in {0}, and mail is sent through {1}.")]
    [InlineData("mx", "Mail for {0} goes to SES in {2}, and the bucket is in {1}.")]
    [InlineData("bucket", "Bucket {0} is in {1}, and the configuration says {2}.")]
    [InlineData("ports", "{0} does not answer: connecting timed out.")]
    [InlineData("ports", "{0} refuses the connection ({1}).")]
    [InlineData("ports", "The certificate of {0} is for {1}.")]
    [InlineData("ports", "The certificate of {0} is not trusted: {1}.")]
    [InlineData("dkim", "The DKIM record stands at {0}.{2}: the domain is in its name twice.")]
    [InlineData("mx", "Mail for {0} goes to SES, and also to {2}.")]
    [InlineData("mx", "The MX record of {0} names the host “{2}”: the priority was typed into the value.")]
    [InlineData("mail-from", "{0} is both a MAIL FROM domain and a domain that receives mail.")]
    [InlineData("spf", "{0} has {1} SPF records.")]
    [InlineData("dmarc", "{0} has no DMARC record.")]
    [InlineData("bucket-policy", "The policy of bucket {0} lets SES write without the condition {1}.")]
    [InlineData(
        "bucket-policy",
        "The condition AWS:SourceArn of bucket {0} is {1}, which is no receipt rule of this account."
    )]
    [InlineData(
        "rule-set",
        "Whether a receipt rule set is active in {0} only SES knows, and MailTui asks it nothing but to send."
    )]
    [InlineData("setup-notification", "There is nothing below “{0}”, but SES wrote below “{1}”.")]
    [InlineData("smtp-credentials", "There are no SMTP credentials for {0}.")]
    [InlineData("smtp-auth", "{0} does not let us in: {1}")]
    [InlineData("sandbox", "Whether the account is in the sandbox in {0} only SES knows; by SMTP it does not tell.")]
    [InlineData("clock", "The clock is {0} minutes {1} of that of {2}.")]
    public void What_people_get_wrong_has_a_finding_that_says_what_to_do(string check, string seen)
    {
        var finding = Doctor.Checks.Single(one => one.Name == check).Findings.Single(one => one.Seen == seen);

        Assert.NotEqual(CheckStatus.Ok, finding.Status);
        Assert.NotEmpty(finding.Means);
        Assert.NotEmpty(finding.Fix);
    }

    [Fact]
    public void A_phrase_that_is_put_into_a_finding_is_made_safe_as_well()
    {
        var result = new Finding(CheckStatus.Ok, "{0}").With(Core.Text.Phrase.Of($"by {"\u001b[2J\u202eevil"}"));

        Assert.DoesNotContain($"{result.Seen}", c => char.IsControl(c) || c == '\u202e');
    }
}
