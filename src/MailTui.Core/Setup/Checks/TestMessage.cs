using System.Globalization;
using System.Text;
using MailTui.Core.Mailboxes;
using MailTui.Core.Outbox;
using MailTui.Core.Outbox.Smtp;

namespace MailTui.Core.Setup.Checks;

/// <summary>A message of the doctor's own. It goes straight to the server: nothing of it is kept in outbox or sent mail.</summary>
internal static class TestMessage
{
    /// <exception cref="SubmissionException">The server does not let us in.</exception>
    public static Task<ISubmissionConnection> ConnectAsync(DoctorContext context, CancellationToken cancellationToken)
    {
        if (context.Smtp is not { } smtp || context.SmtpCredentials is not { } credentials)
            throw new InvalidOperationException("This mailbox sends nothing.");
        return SmtpSubmissionServer
            .Create(smtp, credentials, context.Options.SmtpLimits, context.Options.Time)
            .ConnectAsync(cancellationToken);
    }

    /// <summary>The mailbox's first address; null when it has none.</summary>
    public static string? Sender(DoctorContext context) =>
        OwnAddresses.Read(context.Mailbox.Addresses) is [var first, ..] ? first.Address : null;

    /// <param name="token">Letters and digits, by which it is known again.</param>
    /// <exception cref="SubmissionException">The server does not let us in.</exception>
    public static async Task<SesReply> SendAsync(
        DoctorContext context,
        string sender,
        string recipient,
        string token,
        CancellationToken cancellationToken
    )
    {
        var connection = await ConnectAsync(context, cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            return await connection
                .SendAsync(
                    sender,
                    [recipient],
                    Content(sender, recipient, token, context.Options.Time.GetUtcNow()),
                    _ => Task.CompletedTask,
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }

    private static byte[] Content(string sender, string recipient, string token, DateTimeOffset now) =>
        Encoding.UTF8.GetBytes(
            string.Create(
                    CultureInfo.InvariantCulture,
                    $"""
                    From: <{sender}>
                    To: <{recipient}>
                    Subject: mailtui doctor {token}
                    Date: {now:ddd, dd MMM yyyy HH:mm:ss} +0000
                    Message-ID: <{token}@mailtui.invalid>
                    MIME-Version: 1.0
                    Content-Type: text/plain; charset=us-ascii
                    Auto-Submitted: auto-generated

                    mailtui doctor sent this to see whether mail goes out. It can be deleted.

                    """
                )
                .ReplaceLineEndings("\r\n")
        );
}
