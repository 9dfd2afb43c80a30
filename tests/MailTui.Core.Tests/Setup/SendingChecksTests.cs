using MailTui.Core.Outbox;
using MailTui.Core.Setup;
using MailTui.Core.Tests.Outbox;
using MailTui.Testing.S3;
using MailTui.Testing.Smtp;

namespace MailTui.Core.Tests.Setup;

/// <summary>Signing in and sending, with a server that refuses where it should.</summary>
public sealed class SendingChecksTests : IAsyncLifetime
{
    private const string User = "AKIAIOSFODNN7EXAMPLE";
    private readonly DoctorBench _bench = new();
    private SmtpServer _server = null!;

    public ValueTask InitializeAsync()
    {
        _server = SmtpServer.Start(new SmtpServerOptions { UserName = User, Password = "the right one" });
        _bench.Send(SmtpBench.OptionsFor(_server));
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _bench.Dispose();
    }

    [Fact]
    public async Task Signing_in_sends_nothing()
    {
        var results = await DoctorBench.RunAsync(Options, "smtp-auth", "send");

        Assert.Equal($"Ok: 127.0.0.1:{_server.Port} lets us in.", DoctorBench.Text(Of(results, "smtp-auth")));
        Assert.StartsWith("Skipped: Nothing was sent. mailtui doctor --send", DoctorBench.Text(Of(results, "send")));
        Assert.Empty(_server.Delivered);
        Assert.DoesNotContain(
            _server.Commands,
            command => command.StartsWith("MAIL", StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public async Task A_wrong_password_is_said_without_the_password()
    {
        _bench.Mailbox.Smtp!.Password = "wrong-one";

        string found = await DoctorBench.FindAsync(Options, "smtp-auth");

        Assert.StartsWith($"Failed: 127.0.0.1:{_server.Port} does not let us in: 535", found);
        Assert.Contains("Make new ones in the SES console", found);
        Assert.DoesNotContain("wrong-one", found);
    }

    [Fact]
    public async Task A_server_that_is_busy_is_another_thing_than_a_wrong_password()
    {
        _server.Script.Always(SmtpPoint.Connect, SmtpAct.ReplyAndDrop("421 Too many concurrent SMTP connections"));

        Assert.StartsWith(
            $"Failed: 127.0.0.1:{_server.Port} cannot be used just now: 421",
            await DoctorBench.FindAsync(Options, "smtp-auth")
        );
    }

    [Theory]
    [InlineData("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "Warning: The SMTP password has 40 characters")]
    [InlineData("AMXhUYlu5Z3gSXVQORxlVa7XPaz91aGWdfHxvkOZdWZ2", "Warning: The SMTP password begins with A")]
    [InlineData(
        "BMXhUYlu5Z3gSXVQORxlVa7XPaz91aGWdfHxvkOZdWZ2",
        "Ok: SMTP credentials of user AKIAIOSFODNN7EXAMPLE look right."
    )]
    public async Task Access_keys_of_the_console_are_recognised(string password, string words)
    {
        _bench.Send(
            new SmtpOptions
            {
                Host = "email-smtp.us-east-1.amazonaws.com",
                UserName = User,
                Password = password,
            }
        );

        string found = await DoctorBench.FindAsync(_bench.Options, "smtp-credentials");

        Assert.StartsWith(words, found);
        Assert.DoesNotContain(password, found);
    }

    [Fact]
    public async Task No_credentials_and_unusable_ones()
    {
        _bench.Send(new SmtpOptions { Host = "email-smtp.us-east-1.amazonaws.com" });
        _bench.With("AWS_SHARED_CREDENTIALS_FILE", _bench["none"]);
        Assert.StartsWith(
            "Failed: There are no SMTP credentials for email-smtp.us-east-1.amazonaws.com:465.",
            await DoctorBench.FindAsync(_bench.Options, "smtp-credentials")
        );

        _bench.Mailbox.Smtp!.CredentialsFile = _bench["missing.csv"];
        Assert.StartsWith(
            "Failed: Smtp.CredentialsFile: ",
            await DoctorBench.FindAsync(_bench.Options, "smtp-credentials")
        );
    }

    [Fact]
    public async Task A_message_goes_to_the_simulator_when_asked()
    {
        string found = await DoctorBench.FindAsync(Options with { Send = true }, "send");

        Assert.StartsWith("Ok: The message to success@simulator.amazonses.com was accepted (", found);
        var sent = Assert.Single(_server.Delivered);
        Assert.Equal("me@example.com", sent.Sender);
        Assert.Equal(["success@simulator.amazonses.com"], sent.Recipients);
    }

    [Fact]
    public async Task The_sandbox_is_explained()
    {
        _server.Script.Always(
            SmtpPoint.End,
            SmtpAct.Reply(
                "554 Message rejected: Email address is not verified. The following identities failed the check in region US-EAST-1: me@example.com"
            )
        );

        string found = await DoctorBench.FindAsync(Options with { Send = true }, "send");

        Assert.StartsWith(
            "Failed: The message from me@example.com to success@simulator.amazonses.com was not accepted: 554",
            found
        );
        Assert.Contains("verify its address or domain", found);
        Assert.Contains("In the sandbox SES sends from and to verified addresses only, 200 messages a day", found);
    }

    [Fact]
    public async Task A_message_to_oneself_is_timed_until_it_lies_in_the_bucket()
    {
        await using var service = await S3Service.StartAsync();
        await using var sts = await StsService.StartAsync();
        service.CreateBucket("mail");
        service.Put("mail", "inbound/older", "older"u8.ToArray());
        _bench.Use(service).Use(sts);
        _server.Kept += (_, delivery) => service.Put("mail", "inbound/new", delivery.Content);

        string found = await DoctorBench.FindAsync(Options with { RoundTrip = true }, "round-trip");

        Assert.StartsWith("Ok: A message from me@example.com to itself lay in the mailbox after ", found);
    }

    [Fact]
    public async Task A_message_to_oneself_that_does_not_come_is_lost_on_the_way_back()
    {
        await using var service = await S3Service.StartAsync();
        await using var sts = await StsService.StartAsync();
        service.CreateBucket("mail");
        _bench.Use(service).Use(sts);

        string found = await DoctorBench.FindAsync(
            Options with
            {
                RoundTrip = true,
                RoundTripPatience = TimeSpan.FromMilliseconds(50),
            },
            "round-trip"
        );

        Assert.StartsWith("Failed: A message from me@example.com to itself was accepted (", found);
        Assert.Contains("describe-active-receipt-rule-set", found);
    }

    [Theory]
    [InlineData(
        "email-smtp.eu-west-1.amazonaws.com",
        "Skipped: Whether the account is in the sandbox in eu-west-1 only SES knows",
        "aws sesv2 get-account --region eu-west-1 "
    )]
    [InlineData("mail.example.com", "Skipped: mail.example.com:465 is not SES: there is no sandbox.", "")]
    public async Task The_sandbox_cannot_be_asked_for_by_smtp(string host, string beginning, string command)
    {
        _bench.Send(new SmtpOptions { Host = host });

        string found = await DoctorBench.FindAsync(_bench.Options, "sandbox");

        Assert.StartsWith(beginning, found);
        Assert.Contains(command, found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mailbox_that_only_receives_says_so()
    {
        _bench.Mailbox.Smtp = null;

        Assert.StartsWith("Skipped: The mailbox only receives", await DoctorBench.FindAsync(Options, "smtp-auth"));
    }

    private DoctorOptions Options =>
        _bench.Options with
        {
            Ports = [new PortToProbe("127.0.0.1", _server.Port, PortUse.Plain, IsNeeded: true)],
        };

    private static CheckResult Of(IReadOnlyList<CheckResult> results, string check) =>
        Assert.Single(results, result => result.Check == check);
}
