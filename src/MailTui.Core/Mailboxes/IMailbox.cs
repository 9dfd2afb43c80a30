using MailTui.Core.Index;
using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Core.State;
using MailTui.Core.Sync;

namespace MailTui.Core.Mailboxes;

/// <summary>
/// One mailbox: the façade that screens and command line verbs see. Every member may be called from any thread, returns at
/// once and does its work elsewhere; store failures surface as <see cref="Blobs.StoreException"/>.
/// </summary>
public interface IMailbox : IAsyncDisposable
{
    MailboxInfo Info { get; }

    /// <summary>Messages being written.</summary>
    IDrafts Drafts { get; }

    /// <summary>What is to be sent.</summary>
    IOutbox Outbox { get; }

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

    /// <summary>The row of the list that shows a message, or the conversation it is folded into; null when none does.</summary>
    Task<int?> PositionAsync(MessageListQuery query, MessageKey key, CancellationToken cancellationToken);

    /// <summary>The next row of the list that shows a match, going round once; null when none does.</summary>
    /// <param name="query">The list.</param>
    /// <param name="match">What is looked for among its messages.</param>
    /// <param name="row">Where to start, which comes last; -1: above the first row.</param>
    /// <param name="direction">1: down, -1: up.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<int?> NextAsync(
        MessageListQuery query,
        MailboxQuery match,
        int row,
        int direction,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// The conversation of a message, answers after what they answer; at most 1,000 messages, the newest. What lies in trash
    /// and spam is left out, unless the message itself lies there. Empty when there is no such message.
    /// </summary>
    Task<IReadOnlyList<MessageSummary>> ConversationAsync(MessageKey key, CancellationToken cancellationToken);

    /// <summary>Folders, labels and saved searches, with counts.</summary>
    Task<MailboxViews> ViewsAsync(CancellationToken cancellationToken);

    /// <summary>Gives a search a name, or forgets it.</summary>
    /// <param name="name">Case does not matter; one that exists is replaced.</param>
    /// <param name="query">In the query language; null forgets the search of that name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MailboxQueryException">It is not a query.</exception>
    Task SaveSearchAsync(string name, string? query, CancellationToken cancellationToken);

    /// <summary>
    /// Addresses of people one has mail with, whose name or address has a word that begins so: the most frequent and most
    /// recent first.
    /// </summary>
    Task<IReadOnlyList<MailAddress>> CorrespondentsAsync(
        string beginning,
        int limit,
        CancellationToken cancellationToken
    );

    Task<MessageSummary?> FindAsync(MessageKey key, CancellationToken cancellationToken);

    /// <summary>Messages whose key begins with <paramref name="keyPrefix"/>, at most <paramref name="limit"/>, in key order.</summary>
    Task<IReadOnlyList<MessageKey>> ResolveAsync(string keyPrefix, int limit, CancellationToken cancellationToken);

    /// <summary>Fetches and renders a message.</summary>
    /// <exception cref="MessageNotFoundException">It is not (any longer) there.</exception>
    Task<MessageDocument> OpenAsync(MessageKey key, ReadOptions options, CancellationToken cancellationToken);

    /// <summary>The stored bytes.</summary>
    /// <exception cref="MessageNotFoundException">It is not (any longer) there.</exception>
    Task<ReadOnlyMemory<byte>> ReadRawAsync(MessageKey key, CancellationToken cancellationToken);

    /// <summary>The stored bytes, leaving what is kept on this machine as it is: for work that goes through everything once.</summary>
    /// <exception cref="MessageNotFoundException">It is not (any longer) there.</exception>
    Task<ReadOnlyMemory<byte>> PeekRawAsync(MessageKey key, CancellationToken cancellationToken);

    /// <summary>Puts a message into the bucket or folder; it is shown after the next pass.</summary>
    /// <param name="key">What it is called there: the last part of the object's key.</param>
    /// <param name="content">The whole message.</param>
    /// <param name="cancellationToken">Gives up; it is there whole or not at all.</param>
    /// <returns>False when there was something of that name, which is left as it is.</returns>
    /// <exception cref="InvalidOperationException">The mailbox is read-only.</exception>
    Task<bool> StoreAsync(MessageKey key, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>The keys of all messages of a list, newest arrival first, also of those that are folded away.</summary>
    Task<IReadOnlyList<MessageKey>> KeysAsync(MessageListQuery query, CancellationToken cancellationToken);

    /// <summary>Changes the state of messages, durably and all at once: after a crash all of it holds, or nothing.</summary>
    Task<ActionOutcome> ApplyAsync(StateAction action, CancellationToken cancellationToken);

    /// <summary>Several actions, in order, as one step that is called as the first of them.</summary>
    /// <param name="actions">At least one.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    Task<ActionOutcome> ApplyTogetherAsync(IReadOnlyList<StateAction> actions, CancellationToken cancellationToken);

    /// <summary>Undoes the last step that holds, of this program or of another one on the same data.</summary>
    /// <returns>Null when there is nothing to undo.</returns>
    Task<ActionOutcome?> UndoAsync(CancellationToken cancellationToken);

    /// <summary>Does again what was undone last; not possible any more once something else was done.</summary>
    /// <returns>Null when there is nothing to do again.</returns>
    Task<ActionOutcome?> RedoAsync(CancellationToken cancellationToken);

    /// <summary>How many messages emptying the trash would delete.</summary>
    /// <param name="before">Only those that were put there earlier; null: all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<int> CountTrashAsync(DateTimeOffset? before, CancellationToken cancellationToken);

    /// <summary>Deletes the objects of messages in the trash, for good: this cannot be undone.</summary>
    /// <param name="before">As in <see cref="CountTrashAsync"/>.</param>
    /// <param name="progress">Told now and then how far it is.</param>
    /// <param name="cancellationToken">Stops; what was deleted is gone.</param>
    /// <exception cref="InvalidOperationException">The mailbox is read-only.</exception>
    Task<PurgeResult> EmptyTrashAsync(
        DateTimeOffset? before,
        IProgress<PurgeProgress>? progress,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// One pass over the bucket: what is new is fetched newest first, what is gone is removed. Restartable at any point.
    /// </summary>
    Task<SyncResult> SynchronizeAsync(IProgress<SyncProgress>? progress, CancellationToken cancellationToken);

    /// <summary>Of how many messages the whole text can be searched.</summary>
    Task<BodyCoverage> BodyCoverageAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Reads the texts of large messages, of which a pass reads only the beginning, newest first. Restartable at any point;
    /// passes may run meanwhile. When the store does not answer it ends without an exception, and the next call goes on.
    /// </summary>
    Task IndexBodiesAsync(IProgress<BodyCoverage>? progress, CancellationToken cancellationToken);
}
