using MailTui.Core.Messages;

namespace MailTui.Core.Sync;

/// <summary>What one transaction of a pass changed in the index.</summary>
internal readonly record struct SyncBatch(
    IReadOnlyList<MessageKey> Created,
    IReadOnlyList<MessageKey> Updated,
    IReadOnlyList<MessageKey> Removed
);
