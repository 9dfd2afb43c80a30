using System.Text.Json;
using MailTui.Options;
using MailTui.Testing.Messages;
using MailTui.Testing.S3;
using MailTui.Testing.Smtp;

namespace MailTui.Tests.CommandLine;

/// <summary>The wizard without a full screen: by questions on standard input, and by options.</summary>
public sealed class SetupWizardTests : CommandLineTest, IAsyncLifetime
{
    private const string User = "AKIAIOSFODNN7EXAMPLE";
    private const string Password = "BMXhUYlu5Z3gSXVQORxlVa7XPaz91aGWdfHxvkOZdWZ2";
    private S3Service _s3 = null!;
    private SmtpServer _smtp = null!;

    public async ValueTask InitializeAsync()
    {
        S3Service.ApplyEnvironment();
        _s3 = await S3Service.StartAsync();
        _smtp = SmtpServer.Start(new SmtpServerOptions { UserName = User, Password = Password });
        _s3.CreateBucket("a-mail");
        string id = A.MessageId(1);
        _s3.Put("a-mail", "inbound/" + id, A.Message().Key(id).DeliveredTo("me@example.com").Build());
        _s3.Put("a-mail", "inbound/AMAZON_SES_SETUP_NOTIFICATION", "setup"u8.ToArray());
        Variables["AWS_ACCESS_KEY_ID"] = S3Service.AccessKey;
        Variables["AWS_ENDPOINT_URL_S3"] = _s3.Url;
        Directory.CreateDirectory(Path("home"));
    }

    public async ValueTask DisposeAsync()
    {
        await _smtp.DisposeAsync();
        await _s3.DisposeAsync();
    }

    private string ConfigurationPath => Path("home/.config/mailtui/appsettings.json");

    private string SmtpPlace => $"127.0.0.1:{_smtp.Port}";

    [Fact]
    public async Task Enter_takes_every_proposal()
    {
        string credentials = WriteCredentials();
        // Source, service, bucket, prefix, addresses, name, sending, server, protection, file, state; write; doctor.
        Input = $"\n\n\n\n\n\n\n{SmtpPlace}\n\n{credentials}\n\nyes\nno\n";

        Assert.Equal(0, await RunAsync("setup"));

        var mailbox = Assert.Single(Load().Mailboxes);
        Assert.Equal(("example", "a-mail", "inbound/", _s3.Url), Where(mailbox));
        Assert.Equal(["me@example.com"], mailbox.Addresses);
        Assert.Equal(credentials, mailbox.Smtp?.CredentialsFile);
        Assert.Contains("Which bucket?", Output);
        Assert.Contains($"✓ s3://a-mail/inbound/ can be listed: 2 objects.", Output);
        Assert.Contains($"✓ {SmtpPlace} lets us in.", Output);
        Assert.Contains($"{ConfigurationPath} was written.", Output);
        Assert.DoesNotContain(Password, Output + ErrorOutput);
    }

    [Fact]
    public async Task A_refused_answer_is_asked_for_again_and_a_step_back_is_possible()
    {
        Input = "\n\nno-such-bucket\n<\n\n1\n2\n";

        await RunAsync("setup");

        Assert.Contains("✗ There is no bucket no-such-bucket", Output);
        Assert.Equal(3, Output.Split("Which bucket?").Length - 1);
        Assert.Equal(2, Output.Split("Which S3 service?").Length - 1);
    }

    [Fact]
    public async Task A_password_is_never_shown_and_ends_in_a_private_file()
    {
        Input = $"\n\n\n\n\n\npassword\n{SmtpPlace}\n\n{User}\n{Password}\n\nyes\n";

        Assert.Equal(0, await RunAsync("setup"));

        Assert.Equal(Password, Load().Mailboxes[0].Smtp?.Password);
        Assert.DoesNotContain(Password, Output + ErrorOutput);
        if (!OperatingSystem.IsWindows())
            Assert.Equal("600", Convert.ToString((int)File.GetUnixFileMode(ConfigurationPath), 8));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    public async Task When_the_answers_end_nothing_was_written(string input)
    {
        Input = input;

        Assert.Equal(65, await RunAsync("setup"));

        Assert.Contains("There are no more answers; nothing was written.", ErrorOutput);
        Assert.False(File.Exists(ConfigurationPath));
    }

    [Fact]
    public async Task Whoever_says_no_at_the_end_changes_nothing()
    {
        Input = "\n\n\n\n\n\nnone\n\nno\n";

        Assert.Equal(0, await RunAsync("setup"));

        Assert.Contains("Nothing was written.", Output);
        Assert.False(File.Exists(ConfigurationPath));
    }

    [Fact]
    public async Task Where_SES_never_wrote_policy_and_rule_are_offered()
    {
        _s3.CreateBucket("b-new");
        Input = "\n\nb-new\nin/\nin/\nme@example.com\n\nnone\n\nyes\nyes\nno\n";

        Assert.Equal(0, await RunAsync("setup"));

        Assert.Contains("! Neither mail nor SES's setup notification".Replace("! ", "✗ "), Output);
        Assert.Contains("\"AllowSESPuts\"", Output);
        Assert.Contains("object key prefix: in/", Output);
    }

    [Fact]
    public async Task Options_alone_write_the_configuration()
    {
        string credentials = WriteCredentials();

        Assert.Equal(
            0,
            await RunAsync(
                "setup",
                "--yes",
                "--bucket",
                "a-mail",
                "--name",
                "work",
                "--address",
                "Me <me@example.com>",
                "--address",
                "support@example.com",
                "--credentials",
                credentials,
                "--smtp-host",
                "127.0.0.1",
                "--smtp-port",
                $"{_smtp.Port}",
                "--state",
                "local"
            )
        );

        var mailbox = Assert.Single(Load().Mailboxes);
        Assert.Equal(("work", "a-mail", "inbound/", _s3.Url), Where(mailbox));
        Assert.Equal(["Me <me@example.com>", "support@example.com"], mailbox.Addresses);
        Assert.False(mailbox.SharedState);
        Assert.Equal($"{ConfigurationPath} was written.\n", Output);
    }

    [Fact]
    public async Task Complete_options_ask_nothing_of_a_script()
    {
        Assert.Equal(0, await RunAsync("setup", "--bucket", "a-mail", "--no-send"));

        Assert.Equal("a-mail", Load().Mailboxes[0].Bucket);
    }

    [Theory]
    [InlineData("--bucket NAME")]
    [InlineData("--address ADDRESS", "--bucket", "b-empty", "--prefix", "in/", "--no-check")]
    [InlineData("--credentials CSV", "--bucket", "a-mail")]
    [InlineData("--smtp-host HOST", "--bucket", "a-mail", "--smtp-user", "u", "--password-command", "pass")]
    [InlineData(
        "MAILTUI_SMTP_PASSWORD",
        "--bucket",
        "a-mail",
        "--smtp-user",
        "u",
        "--smtp-host",
        "127.0.0.1:25",
        "--no-check",
        "--address",
        "a@example.com"
    )]
    public async Task What_is_missing_is_named(string option, params string[] line)
    {
        Assert.Equal(64, await RunAsync(["setup", "--yes", .. line]));

        Assert.Contains(option, ErrorOutput);
        Assert.False(File.Exists(ConfigurationPath));
    }

    [Fact]
    public async Task A_failed_check_writes_nothing_unless_no_check_says_so()
    {
        string[] line = ["setup", "--yes", "--bucket", "no-such", "--address", "me@example.com", "--no-send"];

        Assert.Equal(69, await RunAsync(line));
        Assert.Contains("There is no bucket no-such", ErrorOutput);
        Assert.Contains("--no-check", ErrorOutput);
        Assert.False(File.Exists(ConfigurationPath));

        Assert.Equal(0, await RunAsync([.. line, "--region", "eu-west-1", "--no-check"]));
        Assert.Equal("no-such", Load().Mailboxes[0].Bucket);
    }

    [Fact]
    public async Task A_password_that_is_refused_is_found_by_scripts_too()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no echo program.");

        int code = await RunAsync(
            "setup",
            "--yes",
            "--bucket",
            "a-mail",
            "--smtp-user",
            User,
            "--smtp-host",
            SmtpPlace,
            "--password-command",
            "echo",
            "wrong"
        );

        Assert.Equal(69, code);
        Assert.Contains("does not let us in: 535", ErrorOutput);
        Assert.DoesNotContain("wrong", ErrorOutput);
    }

    [Fact]
    public async Task Reading_that_is_not_permitted_is_77()
    {
        _s3.Faults.Deny("s3:GetObject");

        Assert.Equal(77, await RunAsync("setup", "--yes", "--bucket", "a-mail", "--no-send"));
    }

    [Fact]
    public async Task Json_is_one_object()
    {
        Assert.Equal(0, await RunAsync("setup", "--json", "--bucket", "a-mail", "--no-send"));

        var json = JsonDocument.Parse(Output).RootElement;
        Assert.Equal(ConfigurationPath, json.GetProperty("file").GetString());
        Assert.Equal("a-mail", json.GetProperty("bucket").GetString());
        Assert.Equal("example", json.GetProperty("mailbox").GetString());
        Assert.Contains(
            json.GetProperty("checks").EnumerateArray(),
            check => check.GetProperty("check").GetString() == "read"
        );
    }

    [Fact]
    public async Task A_configuration_that_cannot_be_read_is_left_alone()
    {
        Directory.CreateDirectory(Path("home/.config/mailtui"));
        await File.WriteAllTextAsync(ConfigurationPath, "{ broken", TestContext.Current.CancellationToken);

        Assert.Equal(78, await RunAsync("setup", "--bucket", "a-mail", "--no-send"));

        Assert.Equal("{ broken", await File.ReadAllTextAsync(ConfigurationPath, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_second_mailbox_comes_beside_the_first_and_the_file_before_is_kept()
    {
        await RunAsync("setup", "--bucket", "a-mail", "--no-send");

        Assert.Equal(0, await RunAsync("setup", "--bucket", "a-mail", "--no-send"));

        Assert.Equal(["example", "example-2"], Load().Mailboxes.Select(mailbox => mailbox.Name));
        Assert.Contains($"the one before is {ConfigurationPath}.bak", Output);
    }

    [Fact]
    public async Task A_name_that_is_said_replaces_the_mailbox_that_has_it()
    {
        await RunAsync("setup", "--bucket", "a-mail", "--no-send", "--name", "work");

        Assert.Equal(
            0,
            await RunAsync("setup", "--bucket", "a-mail", "--no-send", "--name", "work", "--state", "local")
        );

        Assert.False(Assert.Single(Load().Mailboxes).SharedState);
        Assert.Contains("would replace", ErrorOutput);
    }

    [Fact]
    public async Task A_folder_needs_no_bucket()
    {
        Directory.CreateDirectory(Path("mail"));

        Assert.Equal(
            0,
            await RunAsync("setup", "--yes", "--directory", Path("mail"), "--address", "me@example.com", "--no-send")
        );

        Assert.Equal(Path("mail"), Load().Mailboxes[0].Directory);
    }

    [Fact]
    public async Task Questions_are_asked_in_Korean()
    {
        Variables["LANG"] = "ko_KR.UTF-8";

        Assert.Equal(65, await RunAsync("setup"));

        Assert.Contains("메일은 어디에 있습니까?", Output);
    }

    private MailTuiOptions Load() =>
        ConfigurationLoader.Load(new ConfigurationFile(ConfigurationPath, Named: true), []);

    private static (string, string?, string, string?) Where(Core.Mailboxes.MailboxOptions mailbox) =>
        (mailbox.Name, mailbox.Bucket, mailbox.Prefix, mailbox.ServiceUrl);

    private string WriteCredentials()
    {
        string file = Path("home/smtp.csv");
        File.WriteAllText(file, $"IAM user name,SMTP user name,SMTP password\nmail,{User},{Password}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return file;
    }
}
