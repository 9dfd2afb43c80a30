using System.Text;
using MailTui.Core.Outbox;
using MailTui.Core.Outbox.Smtp;
using MailTui.Testing.Smtp;

namespace MailTui.Core.Tests.Outbox;

/// <summary>What the tests of SMTP say again and again.</summary>
internal static class SmtpBench
{
    /// <summary>Short where a server never answers, long where it is only slow.</summary>
    public static SmtpLimits Limits { get; } =
        SmtpLimits.Default with
        {
            Connect = TimeSpan.FromSeconds(10),
            Command = TimeSpan.FromSeconds(10),
            Final = TimeSpan.FromSeconds(10),
        };

    public static SmtpLimits Impatient { get; } =
        Limits with
        {
            Connect = TimeSpan.FromMilliseconds(300),
            Command = TimeSpan.FromMilliseconds(300),
            Final = TimeSpan.FromMilliseconds(300),
        };

    public static byte[] Message { get; } =
        Encoding.ASCII.GetBytes("From: ann@example.com\r\nTo: bob@example.com\r\nSubject: Hello\r\n\r\nHello.\r\n");

    public static SmtpOptions OptionsFor(SmtpServer server) =>
        new()
        {
            Host = SmtpServer.Host,
            Port = server.Port,
            Security = server.Options.Security,
            CaFile = server.Options.Security == SmtpSecurity.None ? null : server.CaFile,
            UserName = server.Options.UserName,
            Password = server.Options.UserName is null ? null : server.Options.Password,
        };

    public static SmtpSubmissionServer For(SmtpServer server, SmtpLimits? limits = null) =>
        For(OptionsFor(server), limits);

    public static SmtpSubmissionServer For(SmtpOptions options, SmtpLimits? limits = null, TimeProvider? time = null) =>
        SmtpSubmissionServer.Create(options, new SmtpCredentialSource(options, Places()), limits ?? Limits, time);

    /// <summary>Nothing of the machine that the tests run on.</summary>
    public static SmtpCredentialPlaces Places(params (string Name, string Value)[] variables) =>
        new(
            name => variables.FirstOrDefault(variable => variable.Name == name).Value,
            ConfigurationFile: null,
            AwsCredentialsFile: null,
            AwsProfile: "default"
        );

    public static Task<SesReply> SendAsync(this ISubmissionConnection connection, ReadOnlyMemory<byte> content) =>
        connection.SendAsync(["bob@example.com"], content);

    public static Task<SesReply> SendAsync(
        this ISubmissionConnection connection,
        IReadOnlyList<string> recipients,
        ReadOnlyMemory<byte> content
    ) =>
        connection.SendAsync(
            "ann@example.com",
            recipients,
            content,
            _ => Task.CompletedTask,
            TestContext.Current.CancellationToken
        );

    /// <summary>Connects and sends <see cref="Message"/>.</summary>
    public static async Task<SesReply> SendOnceAsync(SmtpServer server, SmtpLimits? limits = null)
    {
        await using var connection = await For(server, limits).ConnectAsync(TestContext.Current.CancellationToken);
        return await connection.SendAsync(Message);
    }

    public static async Task<SesReply> RefusedAsync(ISubmissionServer server) =>
        (
            await Assert.ThrowsAsync<SubmissionException>(() =>
                server.ConnectAsync(TestContext.Current.CancellationToken)
            )
        ).Reply;
}
