using MailTui.Core.Blobs;
using MailTui.Core.Index;
using MailTui.Core.Mailboxes.Outgoing;
using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Core.State;
using MailTui.Core.Sync;
using Microsoft.Extensions.Logging;

namespace MailTui.Core.Mailboxes;

/// <summary>The façade over one store and its index. SQLite blocks, so everything runs on the thread pool.</summary>
internal sealed partial class Mailbox(
    MailboxInfo info,
    IBlobStore store,
    MessageContents contents,
    MessageIndex index,
    StateJournal journal,
    MailboxSynchronizer synchronizer,
    BodyIndexer bodies,
    TrashEmptier trash,
    OutgoingMail outgoing,
    TimeProvider time,
    ILogger logger
) : IMailbox
{
    private readonly ViewIndex _views = new(index);
    private readonly Correspondents _correspondents = new(index);
    private readonly SemaphoreSlim _onePass = new(1, 1);
    private readonly SemaphoreSlim _oneIndexing = new(1, 1);
    private readonly CancellationTokenSource _closing = new();
    private Task _uploading = Task.CompletedTask;
    private long _foreignVersion = index.Database.ForeignVersion();

    public MailboxInfo Info { get; } = info;

    public IDrafts Drafts => Written;

    public IOutbox Outbox => Sent;

    /// <summary>Set once, by the engine.</summary>
    internal MailboxDrafts Written { get; set; } = null!;

    /// <inheritdoc cref="Written"/>
    internal MailboxOutbox Sent { get; set; } = null!;

    /// <summary>For those that look at several mailboxes together.</summary>
    internal MessageIndex Index { get; } = index;

    /// <inheritdoc cref="Index"/>
    internal StateJournal Journal { get; } = journal;

    public event EventHandler<MailboxChange>? Changed;

    public Task<IReadOnlyList<MessageSummary>> ListAsync(
        MessageListQuery query,
        int offset,
        int limit,
        CancellationToken cancellationToken
    ) => Task.Run(() => Index.List(query, offset, limit), cancellationToken);

    public Task<MessageCounts> CountAsync(MessageListQuery query, CancellationToken cancellationToken) =>
        Task.Run(() => Index.Count(query), cancellationToken);

    public Task<int?> PositionAsync(MessageListQuery query, MessageKey key, CancellationToken cancellationToken) =>
        Task.Run(() => Index.Position(query, key), cancellationToken);

    public Task<int?> NextAsync(
        MessageListQuery query,
        MailboxQuery match,
        int row,
        int direction,
        CancellationToken cancellationToken
    ) => Task.Run(() => Index.Next(query, match, row, direction), cancellationToken);

    public Task<IReadOnlyList<MessageSummary>> ConversationAsync(MessageKey key, CancellationToken cancellationToken) =>
        Task.Run(() => Index.Conversation(key), cancellationToken);

    public Task<MailboxViews> ViewsAsync(CancellationToken cancellationToken) =>
        Task.Run(_views.Read, cancellationToken);

    public Task SaveSearchAsync(string name, string? query, CancellationToken cancellationToken) =>
        Task.Run(
            () =>
            {
                if (query is null)
                    _views.Forget(name);
                else
                    _views.Save(name, query);
                Changed?.Invoke(this, new MailboxChange { Views = true });
            },
            cancellationToken
        );

    public Task<IReadOnlyList<MailAddress>> CorrespondentsAsync(
        string beginning,
        int limit,
        CancellationToken cancellationToken
    ) => Task.Run(() => _correspondents.Find(beginning, limit), cancellationToken);

    public Task<MessageSummary?> FindAsync(MessageKey key, CancellationToken cancellationToken) =>
        Task.Run(() => Index.Find(key), cancellationToken);

    public Task<IReadOnlyList<MessageKey>> ResolveAsync(
        string keyPrefix,
        int limit,
        CancellationToken cancellationToken
    ) => Task.Run(() => Index.KeysWithPrefix(keyPrefix, limit), cancellationToken);

    public Task<MessageDocument> OpenAsync(MessageKey key, ReadOptions options, CancellationToken cancellationToken) =>
        Task.Run(() => contents.OpenAsync(key, options, cancellationToken), cancellationToken);

    public Task<ReadOnlyMemory<byte>> ReadRawAsync(MessageKey key, CancellationToken cancellationToken) =>
        Task.Run(() => contents.ReadAsync(key, uses: true, cancellationToken), cancellationToken);

    public Task<ReadOnlyMemory<byte>> PeekRawAsync(MessageKey key, CancellationToken cancellationToken) =>
        Task.Run(() => contents.ReadAsync(key, uses: false, cancellationToken), cancellationToken);

    public Task<bool> StoreAsync(MessageKey key, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        Info.IsReadOnly
            ? throw new InvalidOperationException("A read-only mailbox is not written to.")
            : Task.Run(() => contents.StoreAsync(key, content, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<MessageKey>> KeysAsync(MessageListQuery query, CancellationToken cancellationToken) =>
        Task.Run(() => Index.Keys(query), cancellationToken);

    public Task<ActionOutcome> ApplyAsync(StateAction action, CancellationToken cancellationToken) =>
        Task.Run(() => Apply(action, at: null), cancellationToken);

    public Task<ActionOutcome> ApplyTogetherAsync(
        IReadOnlyList<StateAction> actions,
        CancellationToken cancellationToken
    ) => Task.Run(() => ApplyTogether(actions, at: null), cancellationToken);

    public Task<ActionOutcome?> UndoAsync(CancellationToken cancellationToken) =>
        Task.Run(() => Again(undo: true), cancellationToken);

    public Task<ActionOutcome?> RedoAsync(CancellationToken cancellationToken) =>
        Task.Run(() => Again(undo: false), cancellationToken);

    public Task<int> CountTrashAsync(DateTimeOffset? before, CancellationToken cancellationToken) =>
        Task.Run(() => trash.Count(before), cancellationToken);

    public Task<PurgeResult> EmptyTrashAsync(
        DateTimeOffset? before,
        IProgress<PurgeProgress>? progress,
        CancellationToken cancellationToken
    ) =>
        Info.IsReadOnly
            ? throw new InvalidOperationException("A read-only mailbox is not written to.")
            : Task.Run(() => trash.RunAsync(before, progress, Announce, cancellationToken), cancellationToken);

    public Task<SyncResult> SynchronizeAsync(IProgress<SyncProgress>? progress, CancellationToken cancellationToken) =>
        Task.Run(() => PassAsync(progress, cancellationToken), cancellationToken);

    public Task<BodyCoverage> BodyCoverageAsync(CancellationToken cancellationToken) =>
        Task.Run(bodies.Coverage, cancellationToken);

    public Task IndexBodiesAsync(IProgress<BodyCoverage>? progress, CancellationToken cancellationToken) =>
        Task.Run(() => IndexAsync(progress, cancellationToken), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        // A pass that still runs stores its last batch before the database is closed under it.
        await _onePass.WaitAsync().ConfigureAwait(false);
        await _oneIndexing.WaitAsync().ConfigureAwait(false);
        await _uploading.ConfigureAwait(false);
        Written.Dispose();
        store.Dispose();
        _onePass.Dispose();
        _oneIndexing.Dispose();
        _closing.Dispose();
        outgoing.Dispose();
    }

    private async Task<SyncResult> PassAsync(IProgress<SyncProgress>? progress, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closing.Token);
        await _onePass.WaitAsync(stop.Token).ConfigureAwait(false);
        try
        {
            var result = await synchronizer.RunAsync(progress, Announce, stop.Token).ConfigureAwait(false);
            await outgoing.UploadAsync(stop.Token).ConfigureAwait(false);
            Index.Keep();
            await EmptyTrashByAgeAsync(stop.Token).ConfigureAwait(false);
            return result;
        }
        finally
        {
            AnnounceForeignChanges();
            _onePass.Release();
        }
    }

    /// <summary>What has lain in the trash for longer than the configuration wants goes, without a question.</summary>
    private async Task EmptyTrashByAgeAsync(CancellationToken cancellationToken)
    {
        if (Info.IsReadOnly || Info.TrashAge is not { } age)
            return;
        try
        {
            var result = await trash
                .RunAsync(time.GetUtcNow() - age, null, Announce, cancellationToken)
                .ConfigureAwait(false);
            if (result.Failures is [var first, ..])
                LogKept(logger, result.Failures.Count, first.Reason);
        }
        catch (StoreException e)
        {
            // The next pass tries again, and says itself what is wrong with the bucket.
            LogKept(logger, trash.Count(time.GetUtcNow() - age), e.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} messages stay in the trash: {Reason}")]
    private static partial void LogKept(ILogger logger, int count, string reason);

    private async Task IndexAsync(IProgress<BodyCoverage>? progress, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closing.Token);
        await _oneIndexing.WaitAsync(stop.Token).ConfigureAwait(false);
        try
        {
            await bodies.RunAsync(progress, Announce, stop.Token).ConfigureAwait(false);
        }
        finally
        {
            _oneIndexing.Release();
        }
    }

    private void Announce(SyncBatch batch)
    {
        // Before anybody hears of it: what comes to a muted conversation is nothing to be told of.
        if (batch.Created.Count > 0)
            Journal.ArchiveMuted();
        Changed?.Invoke(
            this,
            new MailboxChange
            {
                Created = batch.Created,
                Updated = batch.Updated,
                Removed = batch.Removed,
            }
        );
    }

    /// <inheritdoc cref="StateJournal.Do"/>
    internal ActionOutcome Apply(StateAction action, ChangeStamp? at) => Announced(Journal.Do(action, at));

    /// <inheritdoc cref="StateJournal.DoTogether"/>
    internal ActionOutcome ApplyTogether(IReadOnlyList<StateAction> actions, ChangeStamp? at) =>
        Announced(Journal.DoTogether(actions, at));

    /// <summary>Undoes the last step, or does again what was undone last.</summary>
    internal ActionOutcome? Again(bool undo) =>
        (undo ? Journal.Undo() : Journal.Redo()) is { } outcome ? Announced(outcome) : null;

    private ActionOutcome Announced(ActionOutcome outcome)
    {
        if (outcome.Changed.Count > 0)
            Changed?.Invoke(this, new MailboxChange { Updated = outcome.Changed, OnlyFlags = outcome.OnlyFlags });
        return outcome;
    }

    /// <summary>Drafts, outbox or sent copies changed: their rows follow, and whoever shows them.</summary>
    internal void RefreshOutgoing()
    {
        if (outgoing.Refresh() is { } batch)
            Announce(batch);
    }

    /// <summary>Copies of what was sent go to the bucket beside whatever else is done.</summary>
    internal void UploadSoon() =>
        _uploading = Task.Run(async () =>
        {
            try
            {
                await outgoing.UploadAsync(_closing.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                // The next start does it.
            }
        });

    /// <summary>Another copy of the program may have written into the same database.</summary>
    internal void AnnounceForeignChanges()
    {
        long version = Index.Database.ForeignVersion();
        if (Interlocked.Exchange(ref _foreignVersion, version) == version)
            return;
        RefreshOutgoing();
        Sent.Wake();
        Changed?.Invoke(this, new MailboxChange { Rescan = true });
    }
}
