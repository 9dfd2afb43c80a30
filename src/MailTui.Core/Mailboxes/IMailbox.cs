using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Core.Sync;

namespace MailTui.Core.Mailboxes;

/// <summary>
/// One mailbox: the façade that screens and command line verbs see. Every member may be called from any thread, returns at
/// once and does its work elsewhere; store failures surface as <see cref="Blobs.StoreException"/>.
/// </summary>
public interface IMailbox : IAsyncDisposable
{
    MailboxInfo Info { get; }

    /// <summary>Raised after a transaction was committed, on any thread.</summary>
    event EventHandler<MailboxChange>? Changed;

    /// <summary>Rows <paramref name="offset"/> … of the list, at most <paramref name="limit"/>; fewer at its end.</summary>
    Task<IReadOnlyList<MessageSummary>> ListAsync(
        MessageListQuery query,
        int offset,
        int limit,
        CancellationToken cancellationToken
    );

    Task<MessageCounts> CountAsync(MessageListQuery query, CancellationToken cancellationToken);

    /// <summary>The row of a message in the list; null when it is not in it.</summary>
    Task<int?> PositionAsync(MessageListQuery query, MessageKey key, CancellationToken cancellationToken);

    /// <summary>The first unread row after <paramref name="position"/> (-1: from the top), going round once; null when all are read.</summary>
    Task<int?> NextUnreadAsync(MessageListQuery query, int position, CancellationToken cancellationToken);

    Task<MessageSummary?> FindAsync(MessageKey key, CancellationToken cancellationToken);

    /// <summary>Messages whose key begins with <paramref name="keyPrefix"/>, at most <paramref name="limit"/>, in key order.</summary>
    Task<IReadOnlyList<MessageKey>> ResolveAsync(string keyPrefix, int limit, CancellationToken cancellationToken);

    /// <summary>Fetches and renders a message.</summary>
    /// <exception cref="MessageNotFoundException">It is not (any longer) there.</exception>
    Task<MessageDocument> OpenAsync(MessageKey key, ReadOptions options, CancellationToken cancellationToken);

    /// <summary>The stored bytes.</summary>
    /// <exception cref="MessageNotFoundException">It is not (any longer) there.</exception>
    Task<ReadOnlyMemory<byte>> ReadRawAsync(MessageKey key, CancellationToken cancellationToken);

    /// <summary>Sets some flags and clears others, durably.</summary>
    Task SetFlagsAsync(
        IReadOnlyCollection<MessageKey> keys,
        MessageFlags set,
        MessageFlags clear,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// One pass over the bucket: what is new is fetched newest first, what is gone is removed. Restartable at any point.
    /// </summary>
    Task<SyncResult> SynchronizeAsync(IProgress<SyncProgress>? progress, CancellationToken cancellationToken);
}
