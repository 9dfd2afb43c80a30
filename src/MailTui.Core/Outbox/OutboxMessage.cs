using MailTui.Core.Messages;

namespace MailTui.Core.Outbox;

/// <summary>A message for the outbox.</summary>
/// <param name="Key">Of the draft that it was, when it was one; else a new one.</param>
/// <param name="Sender">SMTP MAIL FROM.</param>
/// <param name="Recipients">SMTP RCPT TO.</param>
/// <param name="MessageId">The Message-ID in it, without angle brackets.</param>
/// <param name="Content">RFC 5322, lines ended by CRLF, without dot-stuffing.</param>
/// <param name="Due">It does not go out before.</param>
/// <param name="Origin">Comes back in <see cref="OutboxItem.Origin"/>; never looked into here.</param>
internal sealed record OutboxMessage(
    MessageKey Key,
    string Sender,
    IReadOnlyList<string> Recipients,
    string MessageId,
    ReadOnlyMemory<byte> Content,
    DateTimeOffset Due,
    string? Origin
);
