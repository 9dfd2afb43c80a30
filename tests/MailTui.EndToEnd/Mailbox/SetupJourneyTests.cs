using System.Globalization;
using System.Text;
using MailTui.Testing.Messages;
using MailTui.Testing.S3;
using MailTui.Testing.Smtp;
using MailTui.Testing.Terminal;

namespace MailTui.EndToEnd.Mailbox;

/// <summary>From nothing configured to the first mail read and the first one sent, by each of the wizard's faces.</summary>
public sealed class SetupJourneyTests : IAsyncLifetime
{
    private const string User = "AKIAIOSFODNN7EXAMPLE";
    private const string Password = "BMXhUYlu5Z3gSXVQORxlVa7XPaz91aGWdfHxvkOZdWZ2";
    private readonly BuiltProgram _program = new();
    private S3Service _s3 = null!;
    private SmtpServer _smtp = null!;

    public async ValueTask InitializeAsync()
    {
        _s3 = await S3Service.StartAsync();
        _smtp = SmtpServer.Start(new SmtpServerOptions { UserName = User, Password = Password });
        _s3.CreateBucket("example-mail");
        string id = A.MessageId(1);
        _s3.Put(
            "example-mail",
            "inbound/" + id,
            A.Message().Key(id).DeliveredTo("me@example.com").Subject("The first one").Text("It has arrived.").Build()
        );
        _s3.Put("example-mail", "inbound/AMAZON_SES_SETUP_NOTIFICATION", "setup"u8.ToArray());
        foreach (var (name, value) in S3Service.Environment)
            _program.Environment[name] = value;
        _program.Environment["AWS_ENDPOINT_URL_S3"] = _s3.Url;
        _program.Environment["MAILTUI_Compose__UndoSendSeconds"] = "0";
        Directory.CreateDirectory(Path.Combine(_program.Home, "Downloads"));
        await File.WriteAllTextAsync(
            Credentials,
            $"IAM user name,SMTP user name,SMTP password\nmail,{User},{Password}\n",
            TestContext.Current.CancellationToken
        );
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Credentials, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    public async ValueTask DisposeAsync()
    {
        await _smtp.DisposeAsync();
        await _s3.DisposeAsync();
        _program.Dispose();
    }

    private string Credentials => Path.Combine(_program.Home, "Downloads", "ses-smtp-user_credentials.csv");

    private string Configuration => Path.Combine(_program.Home, ".config", "mailtui", "appsettings.json");

    private string Server => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{_smtp.Port}");

    [Fact]
    public async Task In_the_full_screen_from_the_demo_to_the_first_mail_read_and_sent_without_a_restart()
    {
        await using var terminal = await TmuxSession.StartAsync(
            _program.ShellCommand(),
            environment: _program.Environment
        );
        await terminal.WaitForAsync("demo mailbox — nothing here is real mail · :setup connects your bucket");
        await terminal.SendAsync(":");
        await terminal.TypeAsync("setup");
        await terminal.SendAsync("Enter");

        await EnterAsync(terminal, "Where is your mail?");
        await EnterAsync(terminal, "Which S3 service?");
        await EnterAsync(terminal, "Which bucket?");
        await EnterAsync(terminal, "With what do the names of the messages begin?");
        string screen = await EnterAsync(terminal, "Which addresses are yours?");
        Assert.Contains("Messages can be read.", screen, StringComparison.Ordinal);
        Assert.Contains("▸ me@example.com", screen, StringComparison.Ordinal);
        await EnterAsync(terminal, "What is this mailbox called?");
        await EnterAsync(terminal, "With which SMTP credentials is mail sent?");
        await terminal.WaitForAsync("Which SMTP server?");
        await terminal.TypeAsync(Server);
        await terminal.WaitForAsync(Server);
        await terminal.SendAsync("Enter");
        await EnterAsync(terminal, "How is the connection protected?");
        Assert.Contains(
            "Downloads/ses-smtp-user_credentials.csv",
            await EnterAsync(terminal, "Where is the file of SMTP credentials?"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "lets us in.",
            await EnterAsync(terminal, "Where is mail kept that you send?"),
            StringComparison.Ordinal
        );
        Assert.False(File.Exists(Configuration));
        await EnterAsync(terminal, "Write this to");
        await terminal.WaitForAsync("was written.");
        if (!OperatingSystem.IsWindows())
            Assert.Equal("600", Convert.ToString((int)File.GetUnixFileMode(Configuration), 8));
        await terminal.SendAsync("o");

        await terminal.WaitForAsync(s => s.Contains("example › Inbox") && s.Contains("The first one"), "the mailbox");
        await terminal.SendAsync("Enter");
        await terminal.WaitForAsync("It has arrived.");
        await terminal.SendAsync("q");
        await WritingProgram.WriteAsync(terminal, "ann@example.com", "Hello", "The wizard worked.");
        await WritingProgram.SendAsync(terminal);
        await terminal.WaitForAsync("Sent to ann@example.com");

        var delivered = Assert.Single(_smtp.Delivered);
        Assert.Equal(("me@example.com", "ann@example.com"), (delivered.Sender, Assert.Single(delivered.Recipients)));
        string content = Encoding.UTF8.GetString(delivered.Content.Span);
        Assert.Contains(
            "From: me@example.com\r\n",
            content.Replace("<me@example.com>", "me@example.com"),
            StringComparison.Ordinal
        );
        Assert.Contains("\r\nSubject: Hello\r\n", content, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\nThe wizard worked.\r\n", content, StringComparison.Ordinal);
        await terminal.SendAsync("q");
        Assert.Equal(0, await terminal.WaitForExitCodeAsync());
        // What went out is what is kept, byte for byte, below the line that names the id it got.
        var copy = Assert.Single(await _program.JsonAsync("list", "in:sent"));
        var (_, kept, _) = await _program.RunAsync("show", copy.GetProperty("key").GetString()!, "--raw");
        Assert.Equal(kept, $"X-MailTui-SES-Message-ID: <{delivered.Id}@amazonses.com>\r\n{content}");
    }

    [Fact]
    public async Task Left_with_Esc_it_has_written_nothing_and_the_demo_is_there()
    {
        await using var terminal = await TmuxSession.StartAsync(
            _program.ShellCommand("demo"),
            environment: _program.Environment
        );
        await terminal.WaitForAsync("demo mailbox");
        await terminal.SendAsync(":");
        await terminal.TypeAsync("setup");
        await terminal.SendAsync("Enter");
        await EnterAsync(terminal, "Where is your mail?");
        await terminal.WaitForAsync("Which S3 service?");
        await terminal.SendAsync("Escape");
        await terminal.WaitForAsync("Where is your mail?");
        await terminal.SendAsync("Escape");

        await terminal.WaitForAsync(s => s.Contains("Inbox") && !s.Contains("Where is your mail?"), "the demo");
        Assert.False(File.Exists(Configuration));
        await terminal.SendAsync("q");
        Assert.Equal(0, await terminal.WaitForExitCodeAsync());
    }

    [Fact]
    public async Task By_plain_prompts_a_password_is_not_echoed_and_the_mailbox_opens()
    {
        await using var terminal = await TmuxSession.StartAsync(
            _program.ShellCommand("setup"),
            columns: 120,
            rows: 60,
            environment: _program.Environment
        );
        foreach (string label in (string[])["Mail", "S3 service", "Bucket", "Prefix", "Addresses", "Name"])
            await AnswerAsync(terminal, label, "");
        await AnswerAsync(terminal, "Sending", "2");
        await AnswerAsync(terminal, "SMTP server", Server);
        await AnswerAsync(terminal, "Protection", "");
        await AnswerAsync(terminal, "SMTP user name", User);
        await AnswerAsync(terminal, "SMTP password", Password);
        await AnswerAsync(terminal, "Sent mail", "");
        await AnswerAsync(terminal, "Write this to", "");
        await AnswerAsync(terminal, "Look whether everything", "no");
        Assert.DoesNotContain(Password, await terminal.CaptureHistoryAsync(), StringComparison.Ordinal);
        await AnswerAsync(terminal, "Open the mailbox?", "yes");

        await terminal.WaitForAsync(s => s.Contains("example › Inbox") && s.Contains("The first one"), "the mailbox");
        await terminal.SendAsync("q");
        Assert.Equal(0, await terminal.WaitForExitCodeAsync());
        Assert.Contains(Password, await File.ReadAllTextAsync(Configuration, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Leaving_the_prompts_with_control_c_writes_nothing()
    {
        await using var terminal = await TmuxSession.StartAsync(
            _program.ShellCommand("setup"),
            environment: new Dictionary<string, string>(_program.Environment) { ["TERM"] = "dumb" }
        );
        await AnswerAsync(terminal, "Mail", "");
        await terminal.WaitForAsync("S3 service [");
        await terminal.SendAsync("C-c");

        Assert.Equal(130, await terminal.WaitForExitCodeAsync());
        Assert.False(File.Exists(Configuration));
    }

    [Fact]
    public async Task By_options_a_script_sets_up_reads_and_sends()
    {
        var (exitCode, output, error) = await _program.RunAsync(
            "setup",
            "--yes",
            "--bucket",
            "example-mail",
            "--service-url",
            _s3.Url,
            "--address",
            "Me <me@example.com>",
            "--credentials",
            Credentials,
            "--smtp-host",
            Server,
            "--name",
            "work"
        );

        Assert.True(exitCode == 0, error);
        Assert.Equal($"{Configuration} was written.\n", output);
        await _program.JsonAsync("sync");
        var listed = Assert.Single(await _program.JsonAsync("list"));
        Assert.Equal("The first one", listed.GetProperty("subject").GetString());
        string letter = _program["letter.eml"];
        await File.WriteAllTextAsync(
            letter,
            "From: Me <me@example.com>\nTo: ann@example.com\nSubject: By a script\n\nIt worked.\n",
            TestContext.Current.CancellationToken
        );
        var (sent, _, refusal) = await _program.RunAsync("send", letter, "-t");
        Assert.True(sent == 0, refusal);
        Assert.EndsWith(
            "\r\n\r\nIt worked.\r\n",
            Encoding.UTF8.GetString(Assert.Single(_smtp.Delivered).Content.Span),
            StringComparison.Ordinal
        );
    }

    /// <summary>Waits for a question, and takes what is proposed.</summary>
    private static async Task<string> EnterAsync(TmuxSession terminal, string question)
    {
        string screen = await terminal.WaitForAsync(
            s => s.Contains(question) && s.Contains('▸') && !s.Contains("still being looked at"),
            $"the question “{question}”"
        );
        await terminal.SendAsync("Enter");
        return screen;
    }

    /// <summary>Waits for a prompt on the last line, and answers it.</summary>
    private static async Task AnswerAsync(TmuxSession terminal, string label, string answer)
    {
        await terminal.WaitForAsync(
            s =>
                s.TrimEnd().Split('\n')[^1] is var last
                && last.StartsWith(label, StringComparison.Ordinal)
                && (last.EndsWith(':') || last.EndsWith("]:", StringComparison.Ordinal)),
            $"the prompt “{label}”"
        );
        await terminal.TypeAsync(answer);
        await terminal.SendAsync("Enter");
    }
}
