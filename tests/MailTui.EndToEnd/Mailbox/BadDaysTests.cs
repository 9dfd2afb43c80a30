using MailTui.Testing.Messages;
using MailTui.Testing.S3;
using MailTui.Testing.Terminal;

namespace MailTui.EndToEnd.Mailbox;

/// <summary>Something outside breaks while the program runs, and is mended.</summary>
public sealed class BadDaysTests
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("a revoked permission", "not allowed s3:ListBucket", "Listing bucket mail is not permitted")]
    [InlineData("an expired credential", "temporary credentials have expired", "temporary credentials have expired")]
    [InlineData("a bucket that is gone", "There is no bucket mail", "There is no bucket mail")]
    public async Task One_line_says_it_the_doctor_says_more_and_it_goes_away_with_the_cause(
        string trouble,
        string line,
        string found
    )
    {
        await using var service = await S3Service.StartAsync();
        service.CreateBucket("mail");
        Put(service, 1, "first message", "What was read before.");
        using var program = new BuiltProgram();
        program.UseBucket(service.Url, "mail", S3Service.Environment);
        program.Environment["MAILTUI_Mailboxes__0__PollSeconds"] = "5";
        await using var terminal = await TmuxSession.StartAsync(
            program.ShellCommand(),
            120,
            40,
            environment: program.Environment
        );
        await terminal.WaitForAsync("first message");
        await terminal.SendAsync("Enter");
        await terminal.WaitForAsync("What was read before.");
        await terminal.SendAsync("q");

        Action mend = Break(service, trouble);

        await terminal.WaitForAsync(screen => screen.Contains(line) && screen.Contains(":doctor"), "the line");
        // What is here can be used.
        await terminal.SendAsync("Enter");
        await terminal.WaitForAsync("What was read before.");
        await terminal.SendAsync("q");
        await terminal.SendAsync("F");
        await terminal.WaitForAsync("★");
        await terminal.SendAsync(":");
        await terminal.TypeAsync("doctor");
        await terminal.SendAsync("Enter");
        await terminal.WaitForAsync(screen => screen.Contains(found) && screen.Contains("   → "), "what to do");
        await terminal.WaitForAsync(screen => screen.Contains("to mend:"), "the end of the doctor");
        await terminal.SendAsync("q");

        mend();
        Put(service, 2, "second message", "It works again.");
        await terminal.WaitForAsync(
            screen => screen.Contains("second message") && !screen.Contains(line),
            "the mail that came since"
        );
        await terminal.SendAsync("C-q");
        Assert.Equal(0, await terminal.WaitForExitCodeAsync());
    }

    [Fact]
    public async Task A_mistake_in_the_configuration_that_is_corrected_is_gone_without_a_restart()
    {
        await using var service = await S3Service.StartAsync();
        service.CreateBucket("mail");
        Put(service, 1, "first message", "It works.");
        using var program = new BuiltProgram();
        foreach (var (name, value) in S3Service.Environment)
            program.Environment[name] = value;
        program.Environment["MAILTUI_CONFIG"] = program["appsettings.json"];
        Configure("maill");
        await using var terminal = await TmuxSession.StartAsync(
            program.ShellCommand(),
            120,
            40,
            environment: program.Environment
        );
        await terminal.WaitForAsync("There is no bucket maill");

        Configure("mail");

        await terminal.WaitForAsync(
            screen => screen.Contains("first message") && !screen.Contains("maill"),
            "the mailbox that the configuration names now"
        );
        // Whoever reads is not disturbed.
        await terminal.SendAsync("Enter");
        await terminal.WaitForAsync("It works.");
        Configure("maill");
        await terminal.WaitForAsync(screen => screen.Contains(":reopen") && screen.Contains("It works."), "the notice");
        await terminal.SendAsync("C-q");
        Assert.Equal(0, await terminal.WaitForExitCodeAsync());

        void Configure(string bucket) =>
            File.WriteAllText(
                program["appsettings.json"],
                $$"""
                {
                  "Mailboxes": [
                    { "Name": "work", "Bucket": "{{bucket}}", "Prefix": "inbound/", "ServiceUrl": "{{service.Url}}" }
                  ]
                }
                """
            );
    }

    private static Action Break(S3Service service, string trouble)
    {
        switch (trouble)
        {
            case "a revoked permission":
                service.Faults.Deny("s3:ListBucket");
                return () => service.Faults.Allow("s3:ListBucket");
            case "an expired credential":
                service.Faults.On(S3Operation.ListObjects).Answer(S3Error.ExpiredToken);
                return service.Faults.Clear;
            default:
                var removed = service.RemoveBucket("mail");
                return () => service.RestoreBucket(removed);
        }
    }

    private static void Put(S3Service service, int number, string subject, string text)
    {
        string key = A.MessageId(number);
        DateTimeOffset arrived = Morning.AddMinutes(number);
        service.Put(
            "mail",
            $"inbound/{key}",
            A.Message().Key(key).Subject(subject).Text(text).Received(arrived).Build(),
            arrived
        );
    }
}
