using System.Text.Json;
using MailTui.Testing.Smtp;

namespace MailTui.Tests.CommandLine;

public sealed class SendTests : SendingTest
{
    [Fact]
    public async Task A_message_goes_out_and_its_id_is_printed()
    {
        await using var server = SmtpServer.Start();
        UseSender(server);

        var (code, output, error) = await SendAsync(Message, "send", "-t");

        var sent = Assert.Single(server.Delivered);
        Assert.Equal((0, sent.Id + "\n", ""), (code, output, error));
        Assert.Equal("me@example.com", sent.Sender);
        Assert.Equal(["ann@example.net"], sent.Recipients);
        Assert.EndsWith("Subject: hello\r\n\r\nText.\r\n", Text(sent), StringComparison.Ordinal);
        Assert.Equal(0, await RunAsync("show", sent.Id));
        Assert.Contains("hello", Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_git_send_email_calls_it()
    {
        await using var server = SmtpServer.Start();
        UseSender(server);

        var (code, _, _) = await SendAsync(
            Message,
            "send",
            "-i",
            "-f",
            "me@example.com",
            "--",
            "a@example.net",
            "b@example.net"
        );

        Assert.Equal(0, code);
        Assert.Equal(["a@example.net", "b@example.net"], Assert.Single(server.Delivered).Recipients);
    }

    [Fact]
    public async Task As_cron_calls_it_by_the_name_sendmail()
    {
        await using var server = SmtpServer.Start();
        UseSender(server);
        ProgramName = "sendmail";

        var (code, _, error) = await SendAsync(
            "From: root (Cron Daemon)\nTo: ann@example.net\nSubject: Cron <root@nat> backup\n\n백업 끝\n",
            "-FCronDaemon",
            "-i",
            "-oem",
            "-t",
            "-f",
            "root"
        );

        Assert.Equal((0, ""), (code, error));
        var sent = Assert.Single(server.Delivered);
        Assert.Equal("me@example.com", sent.Sender);
        Assert.Equal(("Cron <root@nat> backup", "CronDaemon", "", "백업 끝"), await ReadAsync(sent));
    }

    [Fact]
    public async Task Blind_recipients_get_it_and_nobody_sees_them()
    {
        await using var server = SmtpServer.Start();
        UseSender(server);

        var (code, output, _) = await SendAsync(
            "To: 박서준 <a@example.net>\nBcc: b@example.net\nSubject: 회의 일정\n\n안녕\n",
            "--json",
            "send",
            "-t",
            "-",
            "c@example.net"
        );

        var sent = Assert.Single(server.Delivered);
        Assert.Equal(0, code);
        Assert.Equal(["a@example.net", "b@example.net", "c@example.net"], sent.Recipients);
        Assert.DoesNotContain("b@example.net", Text(sent), StringComparison.Ordinal);
        Assert.True(System.Text.Ascii.IsValid(sent.Content.Span));
        Assert.Equal(("회의 일정", "나", "박서준", "안녕"), await ReadAsync(sent));
        var json = JsonDocument.Parse(output).RootElement;
        Assert.Equal(["key", "id", "state", "recipients"], json.EnumerateObject().Select(property => property.Name));
        Assert.Equal((sent.Id, "sent"), (json.GetProperty("id").GetString(), json.GetProperty("state").GetString()));
        Assert.Equal(3, json.GetProperty("recipients").GetArrayLength());
    }

    [Theory]
    [InlineData("Subject: x\nFrom: me@example.com\n\n", "")]
    [InlineData("Subject: x\nFrom: me@example.com", "")]
    [InlineData("Subject: x\nFrom: me@example.com\n\nno line end", "no line end\r\n")]
    [InlineData("Subject: x\nFrom: me@example.com\n\n.\n..\nafter the dot\n", ".\r\n..\r\nafter the dot\r\n")]
    public async Task The_text_arrives_whole(string message, string body)
    {
        await using var server = SmtpServer.Start();
        UseSender(server);

        Assert.Equal(0, (await SendAsync(message, "send", "-oi", "a@example.net")).Code);

        string text = Text(Assert.Single(server.Delivered));
        Assert.Equal(body, text[(text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]);
    }

    [Fact]
    public async Task A_file_is_sent_and_one_that_is_not_there_is_66()
    {
        await using var server = SmtpServer.Start();
        UseSender(server);
        await File.WriteAllTextAsync(Path("m.eml"), Message, TestContext.Current.CancellationToken);

        Assert.Equal(0, await RunAsync("send", Path("m.eml"), "-t"));
        Assert.Equal(66, await RunAsync("send", Path("none.eml"), "-t"));

        Assert.Single(server.Delivered);
        Assert.Contains("none.eml", ErrorOutput, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(64, "name recipients", Message, "send")]
    [InlineData(64, "-x", Message, "send", "-x", "a@example.net")]
    [InlineData(64, "MAILTO", Message, "send", "--", "root")]
    [InlineData(64, "dot", Message, "send", "a@example..net")]
    [InlineData(64, "dot", Message, "send", "-f", "me@example..com", "a@example.net")]
    [InlineData(64, "nowhere", Message, "send", "--mailbox", "nowhere", "a@example.net")]
    [InlineData(65, "name nobody", "Subject: x\n\n", "send", "-t")]
    [InlineData(65, "header fields", "garbage\n", "send", "a@example.net")]
    [InlineData(65, "empty", "", "send", "a@example.net")]
    public async Task What_cannot_be_sent_says_why_and_nothing_is_taken(
        int exitCode,
        string why,
        string message,
        params string[] arguments
    )
    {
        await using var server = SmtpServer.Start();
        UseSender(server);

        var (code, output, error) = await SendAsync(message, arguments);

        Assert.Equal((exitCode, ""), (code, output));
        Assert.StartsWith("mailtui: ", error, StringComparison.Ordinal);
        Assert.Contains(why, error, StringComparison.Ordinal);
        Assert.Equal(0, server.Connections);
        Assert.Equal((0, "", ""), await SendAsync("", "outbox"));
    }

    [Fact]
    public async Task Of_several_mailboxes_the_sender_s_own_sends()
    {
        await using var first = SmtpServer.Start();
        await using var second = SmtpServer.Start();
        UseSender(first);
        UseSender(second, 1, "you@example.org");

        Assert.Equal(
            0,
            (await SendAsync("From: You <YOU+x@example.org>\nSubject: 1\n\n", "send", "a@example.net")).Code
        );
        Assert.Equal(0, (await SendAsync("Subject: 2\n\n", "send", "-fyou@example.org", "a@example.net")).Code);
        Assert.Equal(0, (await SendAsync("Subject: 3\n\n", "send", "a@example.net")).Code);
        Assert.Equal(0, (await SendAsync("Subject: 4\n\n", "send", "-a", "box1", "a@example.net")).Code);

        Assert.Single(first.Delivered);
        Assert.Equal(
            ["YOU+x@example.org", "you@example.org", "you@example.org"],
            second.Delivered.Select(sent => sent.Sender)
        );
    }

    [Fact]
    public async Task A_mailbox_that_only_receives_takes_nothing()
    {
        UseDirectoryMailbox();

        var (code, _, error) = await SendAsync(Message, "send", "-t");

        Assert.Equal(78, code);
        Assert.Contains("only receives", error, StringComparison.Ordinal);
        Assert.Contains("Nothing was taken", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outbox_that_cannot_be_written_takes_nothing_and_says_so()
    {
        await using var server = SmtpServer.Start();
        UseSender(server);
        await File.WriteAllTextAsync(Path("data"), "no folder", TestContext.Current.CancellationToken);

        var (code, _, error) = await SendAsync(Message, "send", "-t", "--data", Path("data"));

        Assert.Equal(75, code);
        Assert.Contains("Nothing was taken", error, StringComparison.Ordinal);
        Assert.Empty(server.Delivered);
    }

    [Theory]
    [InlineData(SmtpPoint.End, "451 Temporary service failure", 75, "queued", "--retry")]
    [InlineData(SmtpPoint.Mail, "454 Throttling failure: Daily message quota exceeded.", 75, "queued", "every hour")]
    [InlineData(SmtpPoint.End, "554 Message rejected: Email address is not verified.", 77, "failed", "Verify")]
    [InlineData(
        SmtpPoint.End,
        "554 Access denied: User `arn:aws:iam::1:user/u` is not authorized to perform `ses:SendRawEmail'",
        77,
        "failed",
        "--cancel"
    )]
    [InlineData(SmtpPoint.Recipient, "550 No such user", 69, "failed", "Not sent.")]
    [InlineData(SmtpPoint.End, "552 5.3.4 Message too long", 65, "failed", "larger")]
    public async Task What_a_server_refuses_stays_in_the_outbox(
        SmtpPoint point,
        string reply,
        int exitCode,
        string state,
        string says
    )
    {
        await using var server = SmtpServer.Start();
        UseSender(server);
        server.Script.Once(point, SmtpAct.Reply(reply));

        var (code, output, error) = await SendAsync(Message, "send", "-t", "--json");

        Assert.Equal(exitCode, code);
        var json = JsonDocument.Parse(output).RootElement;
        Assert.Equal((state, null), (json.GetProperty("state").GetString(), json.GetProperty("id").GetString()));
        Assert.Contains(says, error, StringComparison.Ordinal);
        Assert.Contains(json.GetProperty("key").GetString() ?? "?", error, StringComparison.Ordinal);
        Assert.Equal(0, (await SendAsync("", "outbox", "--retry", json.GetProperty("key").GetString() ?? "?")).Code);
        Assert.Single(server.Delivered);
    }

    [Fact]
    public async Task A_server_that_is_asked_too_fast_is_waited_for()
    {
        await using var server = SmtpServer.Start();
        UseSender(server);
        server.Script.Once(SmtpPoint.End, SmtpAct.Reply("454 Throttling failure: Maximum sending rate exceeded."));

        Assert.Equal(0, (await SendAsync(Message, "send", "-t")).Code);

        Assert.Single(server.Delivered);
    }

    [Fact]
    public async Task A_server_that_is_not_there_gets_it_later()
    {
        int port;
        await using (var gone = SmtpServer.Start())
        {
            UseSender(gone);
            port = gone.Port;
        }

        var (code, output, error) = await SendAsync(Message, "send", "-t");

        Assert.Equal((75, ""), (code, output));
        Assert.Contains($"{port}", error, StringComparison.Ordinal);
        Assert.Contains("It is in the outbox", error, StringComparison.Ordinal);
        await using var back = SmtpServer.Start();
        UseSender(back);
        Assert.Equal(0, await RunAsync("outbox", "--retry"));
        Assert.Single(back.Delivered);
    }

    [Fact]
    public async Task A_wrong_password_is_77_and_never_shown()
    {
        await using var server = SmtpServer.Start(new() { UserName = "user", Password = "right" });
        UseSender(server);
        Variables["MAILTUI_Mailboxes__0__Smtp__UserName"] = "user";
        Variables["MAILTUI_Mailboxes__0__Smtp__Password"] = "wrong-secret";

        var (code, _, error) = await SendAsync(Message, "send", "-t");

        Assert.Equal(77, code);
        Assert.Contains("It is in the outbox", error, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-secret", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_knows_whether_it_was_sent_when_no_answer_came()
    {
        await using var server = SmtpServer.Start();
        UseSender(server);
        server.Script.Once(SmtpPoint.End, SmtpAct.StoreAndDrop);

        var (code, output, error) = await SendAsync(Message, "send", "-t");

        Assert.Equal((75, ""), (code, output));
        Assert.Contains("may have been sent", error, StringComparison.Ordinal);
        Assert.Contains("--sent", error, StringComparison.Ordinal);
        // It is not sent again by itself.
        Assert.Equal((0, "nothing waits\n"), ((await SendAsync("", "outbox", "--retry")).Code, Output));
        Assert.Single(server.Delivered);
    }
}
