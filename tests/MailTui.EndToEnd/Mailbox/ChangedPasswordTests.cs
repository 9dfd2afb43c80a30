using MailTui.Testing.Smtp;

namespace MailTui.EndToEnd.Mailbox;

/// <summary>Alone, because it waits for half a minute.</summary>
public sealed class ChangedPasswordTests
{
    [Fact]
    public async Task A_password_that_was_changed_is_said_and_mail_goes_out_by_itself_with_the_new_one()
    {
        const string User = "AKIAIOSFODNN7EXAMPLE";
        await using var writing = new WritingProgram(
            options: new SmtpServerOptions { UserName = User, Password = "the new one" }
        );
        string credentials = writing.Program["credentials.csv"];
        WritePassword("the old one");
        writing.Set("Mailboxes__0__Smtp__CredentialsFile", credentials);
        await using var terminal = await writing.StartAsync();
        await terminal.WaitForAsync("No mail");
        await WritingProgram.WriteAsync(terminal, "ann@example.com", "Agenda", "Hello Ann");
        await WritingProgram.SendAsync(terminal);

        await terminal.WaitForAsync(screen => screen.Contains("not sent:") && screen.Contains(":doctor"), "the line");
        Assert.Empty(writing.Server.Delivered);

        WritePassword("the new one");
        // It is tried again after half a minute.
        await WritingProgram.UntilAsync(
            () => writing.Server.Delivered.Count > 0,
            "the message to go out",
            TimeSpan.FromMinutes(1)
        );
        Assert.Single(writing.Server.Delivered);
        await terminal.WaitForAsync(screen => !screen.Contains("not sent:"), "the line to go away");
        await terminal.SendAsync("C-q");
        Assert.Equal(0, await terminal.WaitForExitCodeAsync());

        void WritePassword(string password)
        {
            File.WriteAllText(
                credentials,
                $"IAM user name,SMTP user name,SMTP password\nses-smtp-user,{User},{password}\n"
            );
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(credentials, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }
}
