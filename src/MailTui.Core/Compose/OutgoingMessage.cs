namespace MailTui.Core.Compose;

/// <summary>A message ready to be sent.</summary>
/// <param name="Content">RFC 5322, lines ended by CRLF, without dot-stuffing; 7-bit, unless it is a message that is sent on.</param>
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

    /// <summary>It can only go to a server with 8BITMIME (RFC 6152).</summary>
    public bool NeedsEightBitMime => !System.Text.Ascii.IsValid(Content.Span);

    /// <summary>An address has characters beyond ASCII before its <c>@</c>: only servers with SMTPUTF8 (RFC 6531) take it.</summary>
    public bool NeedsSmtpUtf8 => Recipients.Append(Sender).Any(address => !System.Text.Ascii.IsValid(address));
}
