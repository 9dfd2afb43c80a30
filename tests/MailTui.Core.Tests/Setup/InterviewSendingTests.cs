using MailTui.Core.Outbox;
using MailTui.Core.Setup.Interview;
using MailTui.Testing.Smtp;

namespace MailTui.Core.Tests.Setup;

/// <summary>Sending: credentials are signed in with at once, and nothing is sent.</summary>
public sealed class InterviewSendingTests : IAsyncLifetime
{
    private const string User = "AKIAIOSFODNN7EXAMPLE";
    private const string Password = "BMXhUYlu5Z3gSXVQORxlVa7XPaz91aGWdfHxvkOZdWZ2";
    private InterviewBench _bench = null!;
    private SmtpServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _bench = await InterviewBench.StartAsync();
        _bench.Receive("a-mail", "inbound/", "me@example.com");
        _server = SmtpServer.Start(new SmtpServerOptions { UserName = User, Password = Password });
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _bench.DisposeAsync();
    }

    private string Place => $"127.0.0.1:{_server.Port}";

    [Fact]
    public async Task The_console_s_file_signs_in_and_the_configuration_names_it()
    {
        string file = WriteCredentials(Password);
        var interview = await AtSendingAsync();

        Assert.Equal("file", interview.Question!.Default);
        await InterviewBench.AnswerAsync(
            interview,
            ("sending", null),
            ("smtp-host", Place),
            ("smtp-security", null),
            ("credentials-file", null),
            ("state", null)
        );

        var smtp = interview.Mailbox.Smtp!;
        Assert.Equal((file, null, null), (smtp.CredentialsFile, smtp.UserName, smtp.Password));
        Assert.Equal((SmtpSecurity.None, _server.Port), (smtp.Security, smtp.Port));
        Assert.Equal("works", Assert.Single(interview.Answers, one => one.Id == "smtp-sign-in").Shown.ToString());
        Assert.DoesNotContain(_server.Commands, said => said.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_others_can_read_is_made_private()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        string file = WriteCredentials(Password);
        SetMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        var interview = await AtSendingAsync();

        await InterviewBench.AnswerAsync(
            interview,
            ("sending", "file"),
            ("smtp-host", Place),
            ("smtp-security", null),
            ("credentials-file", file),
            ("credentials-private", "yes")
        );

        Assert.Equal("state", interview.Question?.Id);
        Assert.Equal("600", Convert.ToString((int)GetMode(file), 8));
    }

    [Fact]
    public async Task A_wrong_password_is_known_before_anything_is_written()
    {
        var interview = await AtSendingAsync();
        await InterviewBench.AnswerAsync(
            interview,
            ("sending", "password"),
            ("smtp-host", Place),
            ("smtp-security", null),
            ("smtp-user", User),
            ("smtp-password", "B" + new string('x', 43))
        );

        Assert.Equal("smtp-sign-in", interview.Question?.Id);
        Assert.Contains("does not let us in: 535", interview.Question!.Found[0].Seen.ToString());
        Assert.True(interview.Back());
        await InterviewBench.AnswerAsync(interview, ("smtp-password", Password));

        Assert.Equal("state", interview.Question?.Id);
        Assert.Equal((User, Password), (interview.Mailbox.Smtp!.UserName, interview.Mailbox.Smtp.Password));
        Assert.DoesNotContain(interview.Answers, one => one.Shown.ToString().Contains(Password));
    }

    [Fact]
    public async Task The_question_for_a_password_proposes_none_and_is_a_secret()
    {
        var interview = await AtSendingAsync();
        await InterviewBench.AnswerAsync(
            interview,
            ("sending", "password"),
            ("smtp-host", Place),
            ("smtp-security", null),
            ("smtp-user", User)
        );

        Assert.Equal((SetupQuestionKind.Secret, ""), (interview.Question!.Kind, interview.Question.Default));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told_from_a_wrong_password_and_can_be_insisted_on()
    {
        string place;
        await using (var gone = SmtpServer.Start())
            place = $"127.0.0.1:{gone.Port}";
        WriteCredentials(Password);
        var interview = await AtSendingAsync();
        await InterviewBench.AnswerAsync(interview, ("sending", "file"), ("smtp-host", place));

        var reply = await interview.AnswerAsync("none", TestContext.Current.CancellationToken);

        Assert.True(reply.MayInsist);
        Assert.Contains($"{place} refuses the connection", InterviewBench.Text(reply));
        await InterviewBench.AnswerAsync(interview, ("smtp-security", "none"), ("credentials-file", null));
        // Nobody signs in at a server that is known not to answer.
        Assert.Equal("state", interview.Question?.Id);
    }

    [Theory]
    [InlineData("smtp.example.com:587", "smtp.example.com", 587, SmtpSecurity.StartTls)]
    [InlineData("email-smtp.eu-west-1.amazonaws.com", "email-smtp.eu-west-1.amazonaws.com", 465, SmtpSecurity.Tls)]
    [InlineData("smtp.example.com:2465", "smtp.example.com", 2465, SmtpSecurity.Tls)]
    public async Task The_port_says_how_the_connection_is_protected(
        string typed,
        string host,
        int port,
        SmtpSecurity security
    )
    {
        _bench.Checks = false;
        var interview = await AtSendingAsync();
        await InterviewBench.AnswerAsync(interview, ("sending", "file"), ("smtp-host", typed));

        Assert.Equal("credentials-file", interview.Question?.Id);
        var smtp = interview.Mailbox.Smtp!;
        Assert.Equal((host, port, security), (smtp.Host, smtp.Port, smtp.Security));
    }

    [Fact]
    public async Task An_access_key_of_the_console_is_refused_by_its_file()
    {
        string file = _bench.Folder["keys.csv"];
        await File.WriteAllTextAsync(
            file,
            "Access key ID,Secret access key\nAKIA,secret\n",
            TestContext.Current.CancellationToken
        );
        _bench.Checks = false;
        var interview = await AtSendingAsync();
        await InterviewBench.AnswerAsync(interview, ("sending", "file"), ("smtp-host", "smtp.example.com"));

        var reply = await interview.AnswerAsync(file, TestContext.Current.CancellationToken);

        Assert.False(reply.IsAccepted || reply.MayInsist);
        Assert.Contains("holds an access key, not SMTP credentials", InterviewBench.Text(reply));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("a-session", false)]
    public async Task Long_lived_keys_are_offered_and_those_of_a_session_are_not(string session, bool isOffered)
    {
        (_bench.Checks, _bench.ServiceUrl, _bench.Region) = (false, null, "eu-west-1");
        _bench.With("AWS_SECRET_ACCESS_KEY", "some+secret+key").With("AWS_SESSION_TOKEN", session);
        var interview = await AtSendingAsync();

        Assert.Equal(isOffered, interview.Question!.Choices.Any(choice => choice.Answer == "keys"));
        if (!isOffered)
            return;
        await InterviewBench.AnswerAsync(interview, ("sending", "keys"), ("smtp-host", null), ("state", null));
        var smtp = interview.Mailbox.Smtp!;
        Assert.Equal("email-smtp.eu-west-1.amazonaws.com", smtp.Host);
        Assert.Equal((null, null, null), (smtp.UserName, smtp.Password, smtp.CredentialsFile));
    }

    [Fact]
    public async Task A_program_is_split_into_words()
    {
        _bench.Checks = false;
        var interview = await AtSendingAsync();
        await InterviewBench.AnswerAsync(
            interview,
            ("sending", "command"),
            ("smtp-host", "smtp.example.com"),
            ("smtp-user", User),
            ("password-command", "pass show \"ses work\"")
        );

        Assert.Equal(["pass", "show", "ses work"], interview.Mailbox.Smtp!.PasswordCommand);
    }

    private async Task<SetupInterview> AtSendingAsync()
    {
        var interview = await _bench.AskAsync();
        await InterviewBench.AnswerAsync(
            interview,
            ("source", null),
            ("bucket", "a-mail"),
            ("prefix", "inbound/"),
            ("addresses", "me@example.com"),
            ("name", null)
        );
        return interview;
    }

    private string WriteCredentials(string password)
    {
        string file = _bench.Folder["ses-smtp-user_credentials.csv"];
        File.WriteAllText(file, $"\uFEFFIAM user name,SMTP user name,SMTP password\nmail,{User},{password}\n");
        SetMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return file;
    }

    private static void SetMode(string file, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, mode);
    }

    private static UnixFileMode GetMode(string file) =>
        OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(file);
}
