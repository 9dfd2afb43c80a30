using System.Text.Json;
using MailTui.Testing.Dns;
using MailTui.Testing.Messages;
using MailTui.Testing.S3;
using MailTui.Testing.Smtp;
using Microsoft.Extensions.Time.Testing;

namespace MailTui.Tests.CommandLine;

public sealed class DoctorTests : CommandLineTest
{
    private const string Id = "795hue2ttd6ie60k15ji41vbso3q721dlq9g6f81";

    [Fact]
    public async Task Everything_in_order_is_0_and_one_line_each()
    {
        await using var service = await StartAsync();

        Assert.Equal(0, await RunAsync("doctor"));

        Assert.Contains("✓ bucket: s3://mail/inbound/ can be listed: 1 objects.\n", Output, StringComparison.Ordinal);
        Assert.Contains("– send: ", Output, StringComparison.Ordinal);
        Assert.DoesNotContain("✗", Output, StringComparison.Ordinal);
        Assert.Empty(ErrorOutput);
        Assert.False(Directory.Exists(Path("home/.local")), "Nothing is made by looking.");
    }

    [Fact]
    public async Task Json_is_one_object_a_line_with_five_members()
    {
        await using var service = await StartAsync();
        service.Faults.Deny("s3:GetObject");

        Assert.Equal(77, await RunAsync("doctor", "--json"));

        var lines = Output.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.All(
            lines,
            line =>
                Assert.Equal(
                    ["check", "status", "seen", "means", "fix"],
                    line.EnumerateObject().Select(member => member.Name)
                )
        );
        var read = lines.Single(line => line.GetProperty("check").GetString() == "read");
        Assert.Equal("not_permitted", read.GetProperty("status").GetString());
        Assert.Contains("s3:GetObject", read.GetProperty("fix").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_denied_list_is_77()
    {
        await using var service = await StartAsync();
        service.Faults.Deny("s3:ListBucket");

        Assert.Equal(77, await RunAsync("doctor"));

        Assert.Contains(
            "⊘ bucket: Listing bucket mail is not permitted (s3:ListBucket).",
            Output,
            StringComparison.Ordinal
        );
        Assert.Contains("    → Allow s3:ListBucket on arn:aws:s3:::mail to ", Output, StringComparison.Ordinal);
        Assert.Contains(
            "– read: Not looked at, because “bucket” has to be in order first.",
            Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_missing_bucket_is_69()
    {
        await using var service = await StartAsync();
        Variables["MAILTUI_Mailboxes__0__Bucket"] = "mial";

        Assert.Equal(69, await RunAsync("doctor"));

        Assert.Contains("✗ bucket: There is no bucket mial at ", Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_region_is_69_and_names_the_right_one()
    {
        await using var service = await StartAsync();
        Variables["MAILTUI_Mailboxes__0__Region"] = "eu-west-1";

        Assert.Equal(69, await RunAsync("doctor"));

        Assert.Contains("→ Set Region to us-east-1.", Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_policy_is_69()
    {
        await using var service = await StartAsync();
        service.Bucket("mail").Policy =
            """{"Statement":{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"s3:PutObject","Resource":"arn:aws:s3:::mail/*"}}""";

        Assert.Equal(69, await RunAsync("doctor"));

        Assert.Contains(
            "✗ bucket-policy: The policy of bucket mail does not name ses.amazonaws.com",
            Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_clock_that_is_off_is_69()
    {
        await using var service = await StartAsync(new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddMinutes(8)));

        Assert.Equal(69, await RunAsync("doctor"));

        Assert.Contains("✗ clock: The clock is ", Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_that_are_refused_for_the_clock_say_so()
    {
        await using var service = await StartAsync();
        service.Faults.On(S3Operation.ListObjects).Answer(S3Error.RequestTimeTooSkewed);

        Assert.Equal(69, await RunAsync("doctor"));

        string line = Output.Split('\n').Single(line => line.StartsWith("✗ bucket: ", StringComparison.Ordinal));
        Assert.Contains("clock", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_mx_record_is_69_and_the_resolver_can_be_named()
    {
        await using var service = await StartAsync();
        await using var dns = DnsServer.Start();
        dns.Mx("example.com", 10, "mx.example.org").Exists("_domainkey.example.com");
        Variables["MAILTUI_Mailboxes__0__Addresses__0"] = "me@example.com";

        Assert.Equal(69, await RunAsync("doctor", "--resolver", dns.Address));

        Assert.Contains(
            "✗ mx: Mail for example.com goes to 10 mx.example.org, not to SES.",
            Output,
            StringComparison.Ordinal
        );
        Assert.Contains("! spf: example.com has no SPF record.", Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_smtp_port_is_69_and_signing_in_is_not_tried()
    {
        await using var service = await StartAsync();
        UseSmtp(1);

        Assert.Equal(69, await RunAsync("doctor"));

        Assert.Contains("✗ ports: 127.0.0.1:1 refuses the connection", Output, StringComparison.Ordinal);
        Assert.Contains("– smtp-auth: Not looked at, because “ports”", Output, StringComparison.Ordinal);
        Assert.Contains("– send: Not looked at, because “smtp-auth”", Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_smtp_password_is_69()
    {
        await using var service = await StartAsync();
        await using var server = SmtpServer.Start(
            new SmtpServerOptions { UserName = "AKIAEXAMPLE", Password = "right" }
        );
        UseSmtp(server.Port);
        Variables["MAILTUI_SMTP_USERNAME"] = "AKIAEXAMPLE";
        Variables["MAILTUI_SMTP_PASSWORD"] = "wr0ng-secret";

        Assert.Equal(69, await RunAsync("doctor"));

        Assert.Contains(
            $"✗ smtp-auth: 127.0.0.1:{server.Port} does not let us in: 535",
            Output,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("wr0ng-secret", Output + ErrorOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_is_sent_only_when_asked()
    {
        await using var service = await StartAsync();
        await using var server = SmtpServer.Start();
        UseSmtp(server.Port);
        Variables["MAILTUI_Mailboxes__0__Addresses__0"] = "me@127.0.0.1.invalid";
        await using var dns = DnsServer.Start();
        dns.Mx("127.0.0.1.invalid", 10, "inbound-smtp.us-east-1.amazonaws.com").Exists("_domainkey.127.0.0.1.invalid");

        Assert.Equal(0, await RunAsync("doctor", "--resolver", dns.Address));
        Assert.Empty(server.Delivered);
        Assert.Equal(0, await RunAsync("doctor", "--resolver", dns.Address, "--send"));

        Assert.Equal(["success@simulator.amazonses.com"], Assert.Single(server.Delivered).Recipients);
    }

    [Fact]
    public async Task A_wrong_configuration_is_78_and_so_is_none()
    {
        File.WriteAllText(Path("bad.json"), """{ "Mailboxes": [ { "Name": "work" } ] }""");

        Assert.Equal(78, await RunAsync("doctor", "--config", Path("bad.json")));
        Assert.Equal(78, await RunAsync("doctor"));

        Assert.Contains("✗ configuration: ", Output, StringComparison.Ordinal);
        Assert.Contains("Mailboxes[0].Bucket is missing", Output, StringComparison.Ordinal);
        Assert.Contains("No mailbox is configured: ", Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("doctor", "--resolver", "ns.example.com")]
    [InlineData("doctor", "--mailbox", "none")]
    public async Task Lines_that_cannot_be_are_64(params string[] line)
    {
        UseDirectoryMailbox();

        Assert.Equal(64, await RunAsync(line));
    }

    [Fact]
    public async Task A_folder_needs_no_network()
    {
        UseDirectoryMailbox();

        Assert.Equal(0, await RunAsync("doctor"));

        Assert.Contains("✓ bucket: The folder ", Output, StringComparison.Ordinal);
    }

    private async Task<S3Service> StartAsync(TimeProvider? time = null)
    {
        S3Service.ApplyEnvironment();
        var service = await S3Service.StartAsync(time);
        service.CreateBucket("mail");
        service.Put("mail", $"inbound/{Id}", A.Message().Key(Id).Build());
        Variables["MAILTUI_Mailboxes__0__Name"] = "test";
        Variables["MAILTUI_Mailboxes__0__Bucket"] = "mail";
        Variables["MAILTUI_Mailboxes__0__Prefix"] = "inbound/";
        Variables["MAILTUI_Mailboxes__0__Region"] = "us-east-1";
        Variables["MAILTUI_Mailboxes__0__ServiceUrl"] = service.Url;
        return service;
    }

    private void UseSmtp(int port)
    {
        Variables["MAILTUI_Mailboxes__0__Smtp__Host"] = "127.0.0.1";
        Variables["MAILTUI_Mailboxes__0__Smtp__Port"] = $"{port}";
        Variables["MAILTUI_Mailboxes__0__Smtp__Security"] = "None";
    }
}
