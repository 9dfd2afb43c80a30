using MailTui.Core.Index;
using MailTui.Core.Messages;

namespace MailTui.Core.Outbox;

internal sealed class OutboxStore(MessageIndex index, TimeProvider time)
{
    public OutboxItem Enqueue(OutboxMessage message) => throw new NotSupportedException($"{index} {time} {message}");

    public IReadOnlyList<OutboxItem> List(bool withSent) => [];

    public OutboxItem? Find(MessageKey key) => null;

    public ReadOnlyMemory<byte>? ReadContent(MessageKey key) => null;

    public bool Cancel(MessageKey key) => false;

    public bool Retry(MessageKey key) => false;

    public bool MarkSent(MessageKey key, string? sesId) => false;
}
