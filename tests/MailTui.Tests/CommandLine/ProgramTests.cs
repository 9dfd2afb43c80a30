using System.Text.Json;
using MailTui.Testing.Messages;
using MailTui.Testing.S3;

namespace MailTui.Tests.CommandLine;

public sealed class ProgramTests : CommandLineTest
{
    [Fact]
    public async Task Sync_reports_what_it_did()
    {
        string mail = UseDirectoryMailbox();
        byte[] message = A.Message().Build();
        Store(mail, "k1", message);
        Store(mail, "k2", message);

        Assert.Equal(0, await RunAsync("sync", "--json"));

        var report = JsonDocument.Parse(Output).RootElement;
        Assert.Equal(
            ["listed", "fetched", "removed", "failed", "bytes", "seconds"],
            report.EnumerateObject().Select(property => property.Name)
        );
        Assert.Equal(2, report.GetProperty("fetched").GetInt32());
        Assert.Equal(2 * message.Length, report.GetProperty("bytes").GetInt32());
    }

    [Fact]
    public async Task A_bucket_is_synchronised_and_then_read_from_the_index()
    {
        S3Service.ApplyEnvironment();
        await using var service = await S3Service.StartAsync();
        service.CreateBucket("mail");
        service.Put("mail", "inbound/k1", A.Message().Key("k1").Subject("from the bucket").Build());
        UseBucket(service, "mail");

        Assert.Equal(0, await RunAsync("list"));
        Assert.Contains("run mailtui sync", ErrorOutput, StringComparison.Ordinal);
        Assert.Equal(0, await RunAsync("sync"));
        Assert.Equal(0, await RunAsync("list"));

        Assert.Contains("from the bucket", Output, StringComparison.Ordinal);
        Assert.Equal(1, service.Requests.Gets);
    }

    [Theory]
    [InlineData("no-such-bucket", 78)]
    [InlineData("mail", 77)]
    public async Task Store_errors_become_a_sentence_and_an_exit_code(string bucket, int exitCode)
    {
        S3Service.ApplyEnvironment();
        await using var service = await S3Service.StartAsync();
        service.CreateBucket("mail");
        service.Faults.Deny("s3:ListBucket");
        UseBucket(service, bucket);

        Assert.Equal(exitCode, await RunAsync("sync"));

        Assert.StartsWith("mailtui: ", ErrorOutput, StringComparison.Ordinal);
        Assert.Contains(bucket, ErrorOutput, StringComparison.Ordinal);
        Assert.DoesNotContain(S3Service.SecretKey, ErrorOutput, StringComparison.Ordinal);
        Assert.Empty(Output);
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_unavailable()
    {
        S3Service.ApplyEnvironment();
        Variables["MAILTUI_Mailboxes__0__Name"] = "test";
        Variables["MAILTUI_Mailboxes__0__Bucket"] = "mail";
        Variables["MAILTUI_Mailboxes__0__ServiceUrl"] = "http://127.0.0.1:1";

        Assert.Equal(69, await RunAsync("sync"));

        Assert.Contains("127.0.0.1", ErrorOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_configuration_is_78_and_names_the_key()
    {
        File.WriteAllText(Path("bad.json"), """{ "Mailboxes": [ { "Name": "work" } ] }""");

        Assert.Equal(78, await RunAsync("--config", Path("bad.json"), "list"));
        Assert.Equal(78, await RunAsync("list", "--config", Path("none.json")));

        Assert.Contains("Mailboxes[0].Bucket", ErrorOutput, StringComparison.Ordinal);
        Assert.Contains("none.json", ErrorOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mailbox_is_chosen_by_its_name()
    {
        UseDirectoryMailbox();
        Variables["MAILTUI_Mailboxes__1__Name"] = "second";
        Variables["MAILTUI_Mailboxes__1__Directory"] = Path("second");
        Directory.CreateDirectory(Path("second"));
        Store(Path("second"), "k1", A.Message().Subject("in the second").Build());

        Assert.Equal(0, await RunAsync("list", "--mailbox", "second"));
        Assert.Equal(64, await RunAsync("--mailbox", "third", "list"));

        Assert.Contains("in the second", Output, StringComparison.Ordinal);
        Assert.Contains("test, second", ErrorOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_lies_below_the_data_directory()
    {
        UseDirectoryMailbox();

        Assert.Equal(0, await RunAsync("list", "--data", Path("data")));

        Assert.True(File.Exists(Path("data/mailtui.db")));
        Assert.False(Directory.Exists(Path("home")));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("list", "--help")]
    [InlineData("--version")]
    public async Task Help_and_version_are_results(params string[] arguments)
    {
        Assert.Equal(0, await RunAsync(arguments));

        Assert.NotEmpty(Output);
        Assert.Empty(ErrorOutput);
    }

    [Fact]
    public async Task The_version_is_said_with_the_commit()
    {
        Assert.Equal(0, await RunAsync("--version"));

        Assert.Matches(@"\Amailtui \d+\.\d+\.\d+( \([0-9a-f]{7}\))?\n\z", Output);
    }

    [Theory]
    [InlineData("0.1.0+6bf99714999f4623b15283c64ed6622af20a75f1", "0.1.0 (6bf9971)")]
    [InlineData("0.1.0", "0.1.0")]
    public void A_build_without_git_says_only_the_version(string informational, string text) =>
        Assert.Equal(text, ProgramVersion.Of(informational));

    [Fact]
    public async Task An_unknown_verb_is_a_usage_error()
    {
        Assert.Equal(64, await RunAsync("frobnicate"));

        Assert.Contains("frobnicate", ErrorOutput, StringComparison.Ordinal);
    }

    private void UseBucket(S3Service service, string bucket)
    {
        Variables["MAILTUI_Mailboxes__0__Name"] = "test";
        Variables["MAILTUI_Mailboxes__0__Bucket"] = bucket;
        Variables["MAILTUI_Mailboxes__0__Prefix"] = "inbound/";
        Variables["MAILTUI_Mailboxes__0__ServiceUrl"] = service.Url;
    }
}
