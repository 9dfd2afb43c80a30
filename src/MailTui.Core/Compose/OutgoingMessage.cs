namespace MailTui.Core.Compose;

/// <summary>A message ready to be sent.</summary>
/// <param name="Content">RFC 5322, lines ended by CRLF, 7-bit, without dot-stuffing.</param>
/// <param name="Sender">For SMTP MAIL FROM.</param>
/// <param name="Recipients">For SMTP RCPT TO: of To, Cc and Bcc, each once, in order.</param>
/// <param name="MessageId">Its own, without angle brackets; SES replaces it on the wire.</param>
public sealed record OutgoingMessage(
    ReadOnlyMemory<byte> Content,
    string Sender,
    IReadOnlyList<string> Recipients,
    string MessageId
)
{
    /// <summary>Bytes.</summary>
    public long Size => Content.Length;

    /// <summary>An address has characters beyond ASCII before its <c>@</c>: only servers with SMTPUTF8 (RFC 6531) take it.</summary>
    public bool NeedsSmtpUtf8 => Recipients.Append(Sender).Any(address => !System.Text.Ascii.IsValid(address));
}
