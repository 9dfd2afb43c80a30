using MailTui.Core.Outbox;
using MailTui.Testing;
using MailTui.Testing.Smtp;

namespace MailTui.Core.Tests.Outbox;

public sealed class SmtpTlsTests
{
    private const string Password = "BpasswordThatNobodyElseKnows";

    private static SmtpServerOptions WithPassword(SmtpSecurity security) =>
        new()
        {
            Security = security,
            UserName = "AKIAEXAMPLE",
            Password = Password,
        };

    [Theory]
    [InlineData(SmtpSecurity.Tls)]
    [InlineData(SmtpSecurity.StartTls)]
    public async Task With_the_authority_of_the_server_it_is_sent_over_TLS(SmtpSecurity security)
    {
        await using var server = SmtpServer.Start(WithPassword(security));

        var reply = await SmtpBench.SendOnceAsync(server);

        Assert.Equal(SesReplyKind.Accepted, reply.Kind);
        Assert.Equal(SmtpBench.Message, Assert.Single(server.Delivered).Content.ToArray());
        Assert.Contains("EHLO [127.0.0.1]", server.Commands);
    }

    [Theory]
    [InlineData(SmtpSecurity.Tls)]
    [InlineData(SmtpSecurity.StartTls)]
    public async Task A_certificate_that_nobody_vouches_for_is_refused_before_anything_is_said(SmtpSecurity security)
    {
        await using var server = SmtpServer.Start(WithPassword(security));
        var options = SmtpBench.OptionsFor(server);
        options.CaFile = null;

        var reply = await SmtpBench.RefusedAsync(SmtpBench.For(options));

        Assert.Equal(SesReplyKind.Blocked, reply.Kind);
        Assert.Contains("not trusted", reply.Problem.ToString(), StringComparison.Ordinal);
        Assert.Contains("Smtp.CaFile", reply.Problem.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(server.Commands, command => command.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_authority_of_another_server_does_not_count()
    {
        await using var server = SmtpServer.Start(WithPassword(SmtpSecurity.Tls));
        await using var other = SmtpServer.Start(WithPassword(SmtpSecurity.Tls));
        var options = SmtpBench.OptionsFor(server);
        options.CaFile = other.CaFile;

        Assert.Equal(SesReplyKind.Blocked, (await SmtpBench.RefusedAsync(SmtpBench.For(options))).Kind);
    }

    [Theory]
    [InlineData(SmtpSecurity.Tls)]
    [InlineData(SmtpSecurity.StartTls)]
    public async Task A_certificate_for_another_host_is_refused_and_its_names_are_told(SmtpSecurity security)
    {
        await using var server = SmtpServer.Start(
            WithPassword(security) with
            {
                CertificateName = "mail.example.net",
                CertificateNamesAddress = false,
            }
        );

        var reply = await SmtpBench.RefusedAsync(SmtpBench.For(server));

        Assert.Equal(SesReplyKind.Blocked, reply.Kind);
        Assert.Contains(
            "is for mail.example.net, not for 127.0.0.1",
            reply.Problem.ToString(),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(server.Commands, command => command.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_STARTTLS_nothing_is_said_in_the_clear()
    {
        await using var server = SmtpServer.Start(WithPassword(SmtpSecurity.StartTls) with { HidesStartTls = true });

        var reply = await SmtpBench.RefusedAsync(SmtpBench.For(server));

        Assert.Equal(SesReplyKind.Blocked, reply.Kind);
        Assert.Contains("offers no STARTTLS", reply.Problem.ToString(), StringComparison.Ordinal);
        Assert.Equal(["EHLO [127.0.0.1]"], server.Commands);
    }

    [Fact]
    public async Task What_comes_before_TLS_is_not_taken_for_what_comes_within()
    {
        await using var server = SmtpServer.Start(WithPassword(SmtpSecurity.StartTls));
        // A second answer, put in behind the first by somebody on the way: it would be taken for that to EHLO.
        server.Script.Once(SmtpPoint.StartTls, SmtpAct.Reply("220 go\r\n250 evil.example"));

        var reply = await SmtpBench.SendOnceAsync(server);

        Assert.Equal(SesReplyKind.Accepted, reply.Kind);
    }

    [Fact]
    public async Task A_port_without_TLS_from_the_start_is_told()
    {
        await using var server = SmtpServer.Start(WithPassword(SmtpSecurity.StartTls));
        var options = SmtpBench.OptionsFor(server);
        options.Security = SmtpSecurity.Tls;

        var reply = await SmtpBench.RefusedAsync(SmtpBench.For(options));

        Assert.Equal(SesReplyKind.Blocked, reply.Kind);
        Assert.Contains("StartTls", reply.Problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("192.0.2.1")]
    [InlineData("mail.example.com")]
    public async Task Without_TLS_only_this_machine_is_talked_to(string host)
    {
        var options = new SmtpOptions
        {
            Host = host,
            Port = 25,
            Security = SmtpSecurity.None,
        };

        var reply = await SmtpBench.RefusedAsync(SmtpBench.For(options));

        Assert.Equal(SesReplyKind.Blocked, reply.Kind);
        Assert.Contains("in the clear", reply.Problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("no certificate")]
    public async Task A_CaFile_that_is_none_is_told(string? content)
    {
        using var folder = new TemporaryDirectory();
        await using var server = SmtpServer.Start(WithPassword(SmtpSecurity.Tls));
        var options = SmtpBench.OptionsFor(server);
        options.CaFile = folder["ca.pem"];
        if (content is not null)
            File.WriteAllText(options.CaFile, content);

        var reply = await SmtpBench.RefusedAsync(SmtpBench.For(options));

        Assert.Equal(SesReplyKind.Blocked, reply.Kind);
        Assert.Contains("Smtp.CaFile", reply.Problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PLAIN LOGIN", "AUTH PLAIN")]
    [InlineData("LOGIN", "AUTH LOGIN")]
    public async Task It_signs_in_by_what_the_server_offers(string mechanisms, string said)
    {
        await using var server = SmtpServer.Start(WithPassword(SmtpSecurity.Tls) with { Mechanisms = mechanisms });

        Assert.Equal(SesReplyKind.Accepted, (await SmtpBench.SendOnceAsync(server)).Kind);
        Assert.Contains(said, server.Commands);
    }

    [Theory]
    [InlineData("PLAIN LOGIN")]
    [InlineData("LOGIN")]
    public async Task A_wrong_password_is_said_once_and_shown_nowhere(string mechanisms)
    {
        await using var server = SmtpServer.Start(WithPassword(SmtpSecurity.Tls) with { Mechanisms = mechanisms });
        var options = SmtpBench.OptionsFor(server);
        const string wrong = "Wr0ngButStillSecret";
        options.Password = wrong;
        string plain = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"\0AKIAEXAMPLE\0{wrong}"));
        string login = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(wrong));
        server.Script.Always(SmtpPoint.Auth, SmtpAct.Reply($"535 No: {plain} {wrong} {login}"));

        var exception = await Assert.ThrowsAsync<SubmissionException>(() =>
            SmtpBench.For(options).ConnectAsync(TestContext.Current.CancellationToken)
        );

        Assert.Equal(SesReplyKind.Blocked, exception.Reply.Kind);
        Assert.Equal(1, server.Script.Count(SmtpPoint.Auth));
        string all = exception + exception.Reply.ToString();
        Assert.All([wrong, plain, login], secret => Assert.DoesNotContain(secret, all, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_password_that_was_changed_holds_for_the_next_connection()
    {
        using var folder = new TemporaryDirectory();
        await using var server = SmtpServer.Start(WithPassword(SmtpSecurity.Tls));
        var options = SmtpBench.OptionsFor(server);
        options.CredentialsFile = folder["credentials.csv"];
        var submission = SmtpBench.For(options);

        Write("wrong");
        var refused = await SmtpBench.RefusedAsync(submission);
        Write(Password);
        await using var connection = await submission.ConnectAsync(TestContext.Current.CancellationToken);

        Assert.Equal(SesReplyKind.Blocked, refused.Kind);
        Assert.True(connection.IsUsable);

        void Write(string password)
        {
            File.WriteAllText(
                options.CredentialsFile,
                $"IAM user name,SMTP user name,SMTP password\r\nmailer,AKIAEXAMPLE,{password}\r\n"
            );
            File.SetUnixFileMode(options.CredentialsFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public async Task A_server_of_SES_is_not_asked_without_credentials()
    {
        var options = new SmtpOptions { Host = "email-smtp.us-east-1.amazonaws.com" };

        var reply = await SmtpBench.RefusedAsync(SmtpBench.For(options));

        Assert.Equal(SesReplyKind.Blocked, reply.Kind);
        Assert.Contains("Smtp.CredentialsFile", reply.Problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_takes_no_credentials_gets_none()
    {
        await using var server = SmtpServer.Start();
        var options = SmtpBench.OptionsFor(server);
        (options.UserName, options.Password) = ("someone", Password);

        var reply = await SmtpBench.RefusedAsync(SmtpBench.For(options));

        Assert.Equal(SesReplyKind.Blocked, reply.Kind);
        Assert.Contains("neither AUTH PLAIN nor LOGIN", reply.Problem.ToString(), StringComparison.Ordinal);
    }
}
