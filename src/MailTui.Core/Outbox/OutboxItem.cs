using MailTui.Core.Messages;

namespace MailTui.Core.Outbox;

public sealed record OutboxItem
{
    public required MessageKey Key { get; init; }
    public required OutboxState State { get; init; }
    public string Sender { get; init; } = "";
    public IReadOnlyList<string> Recipients { get; init; } = [];
    public string MessageId { get; init; } = "";
    public long Size { get; init; }
    public DateTimeOffset Queued { get; init; }
    public DateTimeOffset Due { get; init; }
    public int Attempts { get; init; }
    public DateTimeOffset? LastAttempt { get; init; }
    public string? Reply { get; init; }
    public string? Problem { get; init; }
    public string? SesId { get; init; }
    public string? Origin { get; init; }
    public long Revision { get; init; }
}
