using System.Net.Sockets;
using MailTui.Core.Text;

namespace MailTui.Core.Outbox.Smtp;

/// <summary>What it means when a connection fails instead of answering, and what there is to say before there is one.</summary>
internal static class SmtpFailures
{
    private static readonly Phrase Again = Phrase.Of($"It is tried again by itself.");

    /// <param name="cause">What the connection threw; its text is ours or the system's, never the server's.</param>
    /// <param name="stage">How far it was.</param>
    /// <param name="place">The server.</param>
    public static SesReply Of(Exception cause, SmtpStage stage, SmtpPlace place)
    {
        string said = TerminalText.Line(
            cause switch
            {
                TimeoutException => cause.Message,
                SocketException { SocketErrorCode: var code } => Words(code),
                { InnerException: SocketException { SocketErrorCode: var code } } => Words(code),
                _ => "the connection was lost",
            }
        );
        return stage switch
        {
            SmtpStage.Ended => Unknown(said),
            SmtpStage.Connecting => new(SesReplyKind.Temporary, said, NotReached(cause, place)),
            _ => new(
                SesReplyKind.Temporary,
                said,
                Phrase.Of(
                    $"The connection to {place} broke off before the message was complete, so it was not sent. {Again}"
                )
            ),
        };
    }

    public static SesReply Unknown(string said) =>
        new(
            SesReplyKind.Unknown,
            said,
            Phrase.Of(
                $"The message went out completely and no answer came, so it may have been sent. It is not sent again by itself: look whether it arrived (a copy in the sent folder, or ask a recipient), then mark it as sent or send it again."
            )
        );

    /// <summary>Cancelled while the message was on its way.</summary>
    public static SesReply BrokenOff() => Unknown("broken off while it was being sent");

    public static SesReply Blocked(string said, Phrase problem) => new(SesReplyKind.Blocked, said, problem);

    public static SesReply Permanent(string said, Phrase problem) => new(SesReplyKind.Permanent, said, problem);

    public static Phrase NoCredentials(SmtpPlace place) =>
        Phrase.Of(
            $"{place} wants a user name and a password, and there are none. Make SMTP credentials in the SES console and set Smtp.CredentialsFile to the file that it lets you download; or set Smtp.UserName with Smtp.PasswordCommand; or MAILTUI_SMTP_USERNAME and MAILTUI_SMTP_PASSWORD."
        );

    private static Phrase NotReached(Exception cause, SmtpPlace place)
    {
        Phrase why =
            cause is TimeoutException
                ? Phrase.Of(
                    $"A time-out means the network, not the password: a security group, a firewall or a missing route for port {place.Port}."
                )
            : SocketCode(cause) is SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData
                ? Phrase.Of($"Check Smtp.Host and the name server.")
            : SocketCode(cause) is SocketError.ConnectionRefused
                ? Phrase.Of($"Nothing listens there: check Smtp.Host and Smtp.Port.")
            : Phrase.Of($"If it stays like this, check Smtp.Host, Smtp.Port and Smtp.Security.");
        return Phrase.Of($"{place} can not be reached. {Again} {why}");
    }

    private static SocketError? SocketCode(Exception cause) =>
        (cause as SocketException ?? cause.InnerException as SocketException)?.SocketErrorCode;

    private static string Words(SocketError code) =>
        code switch
        {
            SocketError.ConnectionRefused => "connection refused",
            SocketError.ConnectionReset or SocketError.ConnectionAborted => "connection reset",
            SocketError.HostNotFound or SocketError.NoData => "there is no such host",
            SocketError.TryAgain => "the name server does not answer",
            SocketError.HostUnreachable or SocketError.NetworkUnreachable => "no route to the host",
            SocketError.TimedOut => "timed out",
            _ => $"network error {code}",
        };
}
