using System.Text.Json;
using MailTui.Testing.Messages;
using MailTui.Testing.Terminal;

namespace MailTui.EndToEnd.Mailbox;

/// <summary>New mail while the program runs in a real terminal.</summary>
public sealed class NotificationTests
{
    private const string Hook = """
        #!/bin/sh
        printf '%s|%s|%s|%s' "$MAILTUI_COUNT" "$MAILTUI_SENDER" "$MAILTUI_SUBJECT" "$MAILTUI_KEY" >"$1.new"
        mv "$1.new" "$1"
        """;

    [Fact]
    public async Task New_mail_rings_stands_in_the_title_and_is_told_to_the_command()
    {
        using var program = new BuiltProgram();
        Directory.CreateDirectory(program["mail"]);
        await StoreAsync(program, "old1", A.Message().Subject("was here").Received(DateTimeOffset.UtcNow.AddDays(-1)));
        await ConfigureAsync(program);
        await using var terminal = await TmuxSession.StartAsync(
            program.ShellCommand($"--config '{program["appsettings.json"]}'"),
            environment: program.Environment
        );
        await terminal.WaitForAsync("was here");
        await terminal.WaitForAnswerAsync("pane_title", title => title == "(1) work · MailTui");
        Assert.Equal("0", await terminal.AskAsync("window_bell_flag"));

        await StoreAsync(
            program,
            "new1",
            A.Message()
                .From("ann@example.com", "Ann `id`")
                .Subject("lunch; \u0007\u001b]2;owned\u0007 `id`")
                .Received(DateTimeOffset.UtcNow.AddMinutes(1))
        );
        await terminal.SendAsync("F5");

        await terminal.WaitForAsync("lunch");
        await terminal.WaitForAnswerAsync("pane_title", title => title == "(2) work · MailTui");
        await terminal.WaitForAnswerAsync("window_bell_flag", flag => flag == "1");
        await terminal.WaitForAsync(_ => File.Exists(program["told"]), "the command");
        string[] told = (await File.ReadAllTextAsync(program["told"], TestContext.Current.CancellationToken)).Split(
            '|'
        );
        Assert.Equal(("1", "Ann `id`", "new1"), (told[0], told[1], told[3]));
        Assert.StartsWith("lunch; ", told[2], StringComparison.Ordinal);
        Assert.DoesNotContain(told[2], char.IsControl);

        // What is read no longer counts.
        await terminal.SendAsync("Enter");
        await terminal.WaitForAnswerAsync("pane_title", title => title == "(1) work · MailTui");
        await terminal.SendAsync("C-q");
        Assert.Equal(0, await terminal.WaitForExitCodeAsync());
        Assert.DoesNotContain("MailTui", await terminal.AskAsync("pane_title"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_is_no_terminal_nothing_of_it_is_written()
    {
        using var program = new BuiltProgram();
        Directory.CreateDirectory(program["mail"]);
        await ConfigureAsync(program);

        foreach (string[] verb in new string[][] { [], ["sync"], ["list"] })
        {
            var (_, output, error) = await program.RunAsync([.. verb, "--config", program["appsettings.json"]]);

            Assert.DoesNotContain('\e', output + error);
            Assert.DoesNotContain('\a', output + error);
        }
    }

    private static Task StoreAsync(BuiltProgram program, string key, MessageBuilder message) =>
        File.WriteAllBytesAsync(
            Path.Combine(program["mail"], key),
            message.Key(key).Build(),
            TestContext.Current.CancellationToken
        );

    private static async Task ConfigureAsync(BuiltProgram program)
    {
        string hook = program["hook"];
        await File.WriteAllTextAsync(hook, Hook, TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(hook, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await File.WriteAllTextAsync(
            program["appsettings.json"],
            $$"""
            { "Mailboxes": [ { "Name": "work", "Directory": {{JsonSerializer.Serialize(program["mail"])}} } ],
              "Ui": { "Notify": { "Bell": true, "Title": true,
                "Command": [ {{JsonSerializer.Serialize(hook)}}, {{JsonSerializer.Serialize(program["told"])}} ] } } }
            """,
            TestContext.Current.CancellationToken
        );
    }
}
