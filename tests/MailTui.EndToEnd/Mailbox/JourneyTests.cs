using MailTui.Testing.Messages;
using MailTui.Testing.S3;
using MailTui.Testing.Terminal;

namespace MailTui.EndToEnd.Mailbox;

/// <summary>The program in a real terminal, used as a person would.</summary>
public sealed class JourneyTests
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task From_a_bucket_to_a_Korean_message_while_the_first_pass_still_runs()
    {
        await using var service = await S3Service.StartAsync();
        service.CreateBucket("mail");
        for (int i = 0; i < 300; i++)
        {
            string key = A.MessageId(i);
            service.Put(
                "mail",
                $"inbound/{key}",
                A.Message().Key(key).Subject($"older {i}").Received(Morning.AddMinutes(-i)).Build(),
                Morning.AddMinutes(-i)
            );
        }

        string body = string.Join(
            "\n\n",
            Enumerable.Range(1, 40).Select(i => $"{i}번째 문단입니다. 회의 안건을 보내 드립니다.")
        );
        string newest = A.MessageId(1000);
        service.Put(
            "mail",
            $"inbound/{newest}",
            A.Message()
                .Key(newest)
                .From("sangeun@example.com", "김상은")
                .Subject("회의 안건")
                .Text(body)
                .Received(Morning.AddHours(1))
                .Build(),
            Morning.AddHours(1)
        );
        // The oldest object does not come: the first pass goes on for as long as the test wants.
        using var gate = service.Faults.On(S3Operation.GetObject, $"inbound/{A.MessageId(299)}").Hold();
        using var program = new BuiltProgram();
        program.UseBucket(service.Url, "mail", S3Service.Environment);

        await using var terminal = await TmuxSession.StartAsync(
            program.ShellCommand(),
            environment: program.Environment
        );
        await terminal.WaitForAsync("first sync");
        await terminal.WaitForAsync(screen => screen.Contains("회의 안건") && screen.Contains("older 0"), "the list");
        gate.Release();
        await terminal.WaitForAsync(
            screen => screen.Contains("of 301") && !screen.Contains("first sync"),
            "the end of the first pass"
        );

        await terminal.SendAsync("g", "g");
        await terminal.SendAsync("Enter");
        await terminal.WaitForAsync("1번째 문단입니다.");
        await terminal.WaitForAsync("300 unread of 301");
        await terminal.SendAsync("PageDown");
        await terminal.WaitForAsync(screen => !screen.Contains(" 1번째 문단입니다."), "the next page");

        await terminal.ResizeAsync(120, 40);
        await terminal.WaitForAsync(screen => screen.Split('\n')[0].Length > 80, "the wide screen");
        await terminal.ResizeAsync(30, 8);
        await terminal.WaitForAsync("needs 40×10");
        await terminal.ResizeAsync(80, 24);
        await terminal.WaitForAsync("번째 문단입니다.");

        await terminal.SendAsync("q");
        await terminal.WaitForAsync(
            screen => !screen.Contains("번째 문단입니다.") && screen.Contains("older 5"),
            "the list alone"
        );
        await terminal.SendAsync("q");
        Assert.Equal(0, await terminal.WaitForExitCodeAsync());
        Assert.False(await terminal.IsAlternateScreenOnAsync());
        Assert.DoesNotContain("회의", await terminal.CaptureAsync(), StringComparison.Ordinal);
        Assert.Equal("0", await terminal.AskAsync("mouse_any_flag"));
    }

    [Fact]
    public async Task Without_a_configuration_the_demo_is_shown_and_explains_itself()
    {
        using var program = new BuiltProgram();
        await using var terminal = await TmuxSession.StartAsync(
            program.ShellCommand(),
            environment: program.Environment
        );

        await terminal.WaitForAsync("Welcome to MailTui");
        await terminal.WaitForAsync("demo mailbox");
        await terminal.SendAsync("?");
        await terminal.WaitForAsync("Keys in the list");
        await terminal.SendAsync("Escape");
        // A key right behind Escape would be Alt and that key.
        await terminal.WaitForAsync(screen => !screen.Contains("Keys in the list"), "the help to close");
        await terminal.SendAsync("Enter");
        await terminal.WaitForAsync("Nothing in this mailbox is real");
        await terminal.SendAsync("q", "q");

        Assert.Equal(0, await terminal.WaitForExitCodeAsync());
    }

    [Fact]
    public async Task A_network_that_is_gone_leaves_the_mail_readable_and_comes_back_by_itself()
    {
        await using var service = await S3Service.StartAsync();
        service.CreateBucket("mail");
        string key = A.MessageId(1);
        service.Put("mail", $"inbound/{key}", A.Message().Key(key).Subject("still here").Build());
        using var program = new BuiltProgram();
        program.UseBucket(service.Url, "mail", S3Service.Environment);
        await program.JsonAsync("sync");
        service.Faults.On(S3Operation.ListObjects).ResetConnection();

        await using var terminal = await TmuxSession.StartAsync(
            program.ShellCommand(),
            environment: program.Environment
        );
        await terminal.WaitForAsync(
            screen => screen.Contains("offline since") && screen.Contains("still here"),
            "the offline list"
        );
        service.Faults.Clear();
        await terminal.SendAsync("F5");
        await terminal.WaitForAsync(screen => !screen.Contains("offline"), "the network to be back");
        await terminal.SendAsync("q");

        Assert.Equal(0, await terminal.WaitForExitCodeAsync());
    }

    [Fact]
    public async Task A_configuration_of_the_toolkit_in_a_strangers_folder_changes_nothing()
    {
        using var program = new BuiltProgram();
        string folder = program["stranger"];
        Directory.CreateDirectory(Path.Combine(folder, ".tui"));
        await File.WriteAllTextAsync(
            Path.Combine(folder, ".tui", "config.json"),
            """{ "Application.DefaultKeyBindings": { "Quit": { "All": ["j"] } }, "Theme": "Nonexistent" }""",
            TestContext.Current.CancellationToken
        );

        await using var terminal = await TmuxSession.StartAsync(
            $"cd '{folder}' && {program.ShellCommand()}",
            environment: program.Environment
        );
        await terminal.WaitForAsync("Welcome to MailTui");
        await terminal.SendAsync("j", "Enter");
        await terminal.WaitForAsync("sangeun@haneul.example");
        await terminal.SendAsync("q", "q");

        Assert.Equal(0, await terminal.WaitForExitCodeAsync());
    }

    [Fact]
    public async Task A_connection_that_drops_ends_the_program_and_what_was_read_stays_read()
    {
        using var program = new BuiltProgram();
        await using (
            var terminal = PtyProcess.Start(
                [BuiltProgram.Executable, "--data", program.Data],
                environment: program.Environment
            )
        )
        {
            await terminal.WaitForOutputAsync("Welcome to MailTui");
            terminal.Send("\r");
            await terminal.WaitForOutputAsync("Nothing in this mailbox is real");
            // A second copy of the program sees it as soon as it is stored.
            for (int look = 0; look < 50 && !await IsNewestSeenAsync(program); look++) { }
            terminal.HangUp();
            Assert.Equal(129, await terminal.WaitForExitCodeAsync());
        }

        Assert.True(await IsNewestSeenAsync(program));
    }

    private static async Task<bool> IsNewestSeenAsync(BuiltProgram program) =>
        (await program.JsonAsync("list", "--limit", "1"))[0].GetProperty("flags").GetArrayLength() == 1;

    [Theory]
    [InlineData("no-such-terminal")]
    [InlineData("dumb")]
    [InlineData("vt100")]
    public async Task Any_terminal_type_will_do(string type)
    {
        using var program = new BuiltProgram();

        await using var terminal = await TmuxSession.StartAsync(
            $"TERM={type} {program.ShellCommand()}",
            environment: program.Environment
        );
        await terminal.WaitForAsync("Welcome to MailTui");
        await terminal.SendAsync("q");

        Assert.Equal(0, await terminal.WaitForExitCodeAsync());
    }

    [Fact]
    public async Task Without_a_terminal_the_program_says_so_and_ends()
    {
        using var program = new BuiltProgram();

        var (exitCode, _, error) = await program.RunAsync();

        Assert.Equal(64, exitCode);
        Assert.Contains("terminal", error, StringComparison.Ordinal);
    }
}
