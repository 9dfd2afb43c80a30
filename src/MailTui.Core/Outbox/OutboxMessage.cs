using MailTui.Core.Messages;

namespace MailTui.Core.Outbox;

internal sealed record OutboxMessage(
    MessageKey Key,
    string Sender,
    IReadOnlyList<string> Recipients,
    string MessageId,
    ReadOnlyMemory<byte> Content,
    DateTimeOffset Due,
    string? Origin
);
