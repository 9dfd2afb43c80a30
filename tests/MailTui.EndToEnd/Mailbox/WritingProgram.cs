using System.Globalization;
using MailTui.Core.Compose;
using MailTui.Core.Outbox;
using MailTui.Testing.Compose;
using MailTui.Testing.Messages;
using MailTui.Testing.Smtp;
using MailTui.Testing.Terminal;

namespace MailTui.EndToEnd.Mailbox;

/// <summary>The program of somebody who writes: a folder of mail, the address <c>me@example.com</c>, a server to send by.</summary>
internal sealed class WritingProgram : IAsyncDisposable
{
    public const string ReviewTitle = "Send this message?";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private int _messages;

    /// <param name="security">How the server is reached; with TLS its authority is trusted by the configuration.</param>
    /// <param name="options">Of the server, but for its security; null: it wants no password.</param>
    public WritingProgram(SmtpSecurity security = SmtpSecurity.None, SmtpServerOptions? options = null)
    {
        Server = SmtpServer.Start((options ?? new SmtpServerOptions()) with { Security = security });
        Directory.CreateDirectory(Mail);
        Set("Mailboxes__0__Name", "test");
        Set("Mailboxes__0__Directory", Mail);
        Set("Mailboxes__0__Addresses__0", "Me <me@example.com>");
        Set("Mailboxes__0__Smtp__Host", SmtpServer.Host);
        Set("Mailboxes__0__Smtp__Port", Server.Port.ToString(CultureInfo.InvariantCulture));
        Set("Mailboxes__0__Smtp__Security", security.ToString());
        if (security != SmtpSecurity.None)
            Set("Mailboxes__0__Smtp__CaFile", Server.CaFile);
        UndoSeconds = 0;
    }

    public BuiltProgram Program { get; } = new();

    public SmtpServer Server { get; }

    /// <summary>The folder that is the mailbox.</summary>
    public string Mail => Program["mail"];

    public string Database => Path.Combine(Program.Data, "mailtui.db");

    /// <summary>How long sending can be undone.</summary>
    public int UndoSeconds
    {
        set => Set("Compose__UndoSendSeconds", value.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>What is stored of the drafts at this moment, the last begun first.</summary>
    public IReadOnlyList<Draft> Drafts => DraftAudit.Read(Database);

    /// <summary>Sets a value of the configuration.</summary>
    public void Set(string name, string value) => Program.Environment["MAILTUI_" + name] = value;

    /// <summary>A message arrives.</summary>
    /// <returns>Its key.</returns>
    public string Put(Func<MessageBuilder, MessageBuilder> describe)
    {
        string key = A.MessageId(1000 + _messages++);
        File.WriteAllBytes(Path.Combine(Mail, key), describe(A.Message().Key(key)).Build());
        return key;
    }

    public Task<TmuxSession> StartAsync(int columns = 80, int rows = 24) =>
        TmuxSession.StartAsync(Program.ShellCommand(), columns, rows, Program.Environment);

    /// <summary>Without tmux between: killed, it is the program itself that is killed.</summary>
    public PtyProcess StartOnPty() =>
        PtyProcess.Start([BuiltProgram.Executable, "--data", Program.Data], environment: Program.Environment);

    /// <summary>Begins a message in the list, and writes it.</summary>
    public static async Task WriteAsync(TmuxSession terminal, string to, string subject, string text)
    {
        await terminal.SendAsync("m");
        await terminal.WaitForAsync("Subject");
        await terminal.TypeAsync(to);
        await terminal.SendAsync("Enter");
        await terminal.TypeAsync(subject);
        await terminal.SendAsync("Enter");
        await terminal.TypeAsync(text);
        await terminal.WaitForAsync(text);
    }

    /// <summary>Looks over the message that is being written, and sends it.</summary>
    /// <returns>The review.</returns>
    public static async Task<string> SendAsync(TmuxSession terminal)
    {
        await terminal.SendAsync("C-x");
        string review = await terminal.WaitForAsync(
            screen => screen.Contains(ReviewTitle) && screen.Contains("recipient"),
            "the review"
        );
        await terminal.SendAsync("y");
        await terminal.WaitForAsync(screen => !screen.Contains(ReviewTitle), "the review to close");
        return review;
    }

    /// <summary>Waits for something that is not on a screen.</summary>
    public static async Task UntilAsync(Func<bool> condition, string what, TimeSpan? atMost = null)
    {
        using var patience = new CancellationTokenSource(atMost ?? Patience);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!condition())
        {
            Assert.False(patience.IsCancellationRequested, $"Waited in vain for {what}.");
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Program.Dispose();
    }
}
