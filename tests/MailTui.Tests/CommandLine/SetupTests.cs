using System.Text.Json;

namespace MailTui.Tests.CommandLine;

public sealed class SetupTests : CommandLineTest
{
    [Fact]
    public async Task A_policy_alone_is_printed_as_it_goes_into_a_file()
    {
        UseBucket();

        Assert.Equal(0, await RunAsync("setup", "--print", "policy", "--account", "111122223333"));

        var statement = JsonDocument.Parse(Output).RootElement.GetProperty("Statement")[0];
        Assert.Equal("arn:aws:s3:::example-mail/*", statement.GetProperty("Resource").GetString());
        Assert.Equal(
            "arn:aws:ses:eu-west-1:111122223333:receipt-rule-set/mailtui:receipt-rule/to-bucket",
            statement.GetProperty("Condition").GetProperty("StringEquals").GetProperty("AWS:SourceArn").GetString()
        );
        Assert.DoesNotContain("capitals", ErrorOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_win_over_the_configuration_and_what_is_missing_is_named()
    {
        UseBucket();

        Assert.Equal(
            0,
            await RunAsync("setup", "--print", "policy", "--bucket", "other", "--region", "us-west-2", "--rule", "r")
        );

        Assert.Contains("arn:aws:s3:::other/*", Output, StringComparison.Ordinal);
        Assert.Contains(
            "arn:aws:ses:us-west-2:ACCOUNT:receipt-rule-set/mailtui:receipt-rule/r",
            Output,
            StringComparison.Ordinal
        );
        Assert.Contains("--account", ErrorOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_are_of_the_domains_of_the_addresses()
    {
        UseBucket();

        Assert.Equal(0, await RunAsync("setup", "--print", "dns"));

        Assert.Contains(
            "example.com. 3600 IN MX 10 inbound-smtp.eu-west-1.amazonaws.com.\n",
            Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("policy", 1)]
    [InlineData("kms", 1)]
    [InlineData("rule", 2)]
    [InlineData("dns", 1)]
    [InlineData("nat", 2)]
    [InlineData("iam", 4)]
    [InlineData("queue", 3)]
    public async Task Json_is_one_object_a_text(string what, int count)
    {
        Assert.Equal(0, await RunAsync("setup", "--print", what, "--json"));

        var lines = Output.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(count, lines.Count);
        Assert.All(
            lines,
            line => Assert.Equal(["title", "kind", "content"], line.EnumerateObject().Select(member => member.Name))
        );
    }

    [Theory]
    [InlineData("setup", "--state", "somewhere")]
    [InlineData("setup", "--smtp-security", "rot13")]
    [InlineData("setup", "--password", "secret")]
    [InlineData("setup", "--print", "everything")]
    [InlineData("setup", "--print", "policy", "--account", "12")]
    public async Task Lines_that_cannot_be_are_64(params string[] line) => Assert.Equal(64, await RunAsync(line));

    private void UseBucket()
    {
        Variables["MAILTUI_Mailboxes__0__Name"] = "test";
        Variables["MAILTUI_Mailboxes__0__Bucket"] = "example-mail";
        Variables["MAILTUI_Mailboxes__0__Prefix"] = "inbound/";
        Variables["MAILTUI_Mailboxes__0__Region"] = "eu-west-1";
        Variables["MAILTUI_Mailboxes__0__Addresses__0"] = "Me <me@example.com>";
    }
}
