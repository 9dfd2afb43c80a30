using System.Diagnostics;
using System.Globalization;
using System.Text;
using MailTui.Testing.Smtp;

namespace MailTui.EndToEnd.Mailbox;

/// <summary>Other programs take it for sendmail.</summary>
public sealed class SendmailTests
{
    [Fact]
    public async Task By_a_link_called_sendmail_it_takes_what_cron_and_mail_hand_over()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Programs learn there what they were called by.");
        await using var server = SmtpServer.Start();
        using var program = new BuiltProgram();
        Configure(program, server);
        File.CreateSymbolicLink(program["sendmail"], BuiltProgram.Executable);

        var (exitCode, error) = await RunAsync(
            program,
            program["sendmail"],
            ["-FCronDaemon", "-i", "-B8BITMIME", "-oem", "ann@example.net"],
            "From: root (Cron Daemon)\nTo: ann@example.net\nSubject: Cron <root@nat> 백업\n\n끝\n.\nnot the end"
        );

        Assert.Equal((0, ""), (exitCode, error));
        var sent = Assert.Single(server.Delivered);
        Assert.Equal(["ann@example.net"], sent.Recipients);
        Assert.True(Ascii.IsValid(sent.Content.Span));
    }

    [Fact]
    public async Task Two_of_them_at_once_send_both_messages_once()
    {
        await using var server = SmtpServer.Start();
        using var program = new BuiltProgram();
        Configure(program, server);

        var results = await Task.WhenAll(
            Enumerable
                .Range(1, 4)
                .Select(number =>
                    RunAsync(
                        program,
                        BuiltProgram.Executable,
                        ["send", "-i", "-f", "me@example.com", "--", "ann@example.net"],
                        $"From: me@example.com\nSubject: number {number}\n\n"
                    )
                )
        );

        Assert.All(results, result => Assert.Equal((0, ""), result));
        Assert.Equal(
            ["1", "2", "3", "4"],
            server
                .Delivered.Select(sent => Encoding.ASCII.GetString(sent.Content.Span).Split("number ")[1][..1])
                .Order()
        );
    }

    private static void Configure(BuiltProgram program, SmtpServer server)
    {
        Directory.CreateDirectory(program["mail"]);
        program.Environment["MAILTUI_Mailboxes__0__Name"] = "test";
        program.Environment["MAILTUI_Mailboxes__0__Directory"] = program["mail"];
        program.Environment["MAILTUI_Mailboxes__0__Addresses__0"] = "me@example.com";
        program.Environment["MAILTUI_Mailboxes__0__Smtp__Host"] = SmtpServer.Host;
        program.Environment["MAILTUI_Mailboxes__0__Smtp__Port"] = server.Port.ToString(CultureInfo.InvariantCulture);
        program.Environment["MAILTUI_Mailboxes__0__Smtp__Security"] = "None";
        program.Environment["XDG_DATA_HOME"] = program.Data;
    }

    private static async Task<(int ExitCode, string Error)> RunAsync(
        BuiltProgram program,
        string executable,
        string[] arguments,
        string input
    )
    {
        var cancellation = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo(executable, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var (name, value) in program.Environment)
            start.Environment[name] = value;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{executable} did not start.");
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        await process.StandardInput.WriteAsync(input.AsMemory(), cancellation);
        process.StandardInput.Close();
        await process.WaitForExitAsync(cancellation);
        await output;
        return (process.ExitCode, await error);
    }
}
