using MailTui.Core.Index;
using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Core.State;
using MailTui.Core.Sync;

namespace MailTui.Core.Mailboxes.Unified;

/// <summary>
/// Several mailboxes as one: their lists are merged, and what is done to a message is done in the mailbox that it is from.
/// Keys are those of <see cref="UnifiedKeys"/>; <c>mailbox:NAME</c> narrows a query to one of them.
/// </summary>
internal sealed class UnifiedMailbox : IMailbox
{
    private readonly IReadOnlyList<Mailbox> _mailboxes;
    private readonly UnifiedKeys _keys;
    private readonly UnifiedLists _lists;

    /// <param name="mailboxes">At least one; they are disposed with this one.</param>
    public UnifiedMailbox(IReadOnlyList<Mailbox> mailboxes)
    {
        _mailboxes = mailboxes;
        _keys = new([.. mailboxes.Select(mailbox => mailbox.Info.Name)]);
        _lists = new([.. mailboxes.Select(mailbox => mailbox.Index)], _keys);
        var drafts = new UnifiedDrafts(mailboxes, _keys);
        Drafts = drafts;
        Outbox = new UnifiedOutbox(mailboxes, _keys, drafts);
        Info = new MailboxInfo(
            "all mailboxes",
            string.Join(", ", mailboxes.Select(mailbox => mailbox.Info.Location)),
            mailboxes.Min(mailbox => mailbox.Info.PollInterval),
            IsDemo: false
        )
        {
            Addresses = [.. mailboxes.SelectMany(mailbox => mailbox.Info.Addresses)],
            IsReadOnly = mailboxes.All(mailbox => mailbox.Info.IsReadOnly),
        };
        foreach (var (index, mailbox) in mailboxes.Index())
            mailbox.Changed += (_, change) => Changed?.Invoke(this, _keys.Of(index, change));
    }

    public MailboxInfo Info { get; }

    public IDrafts Drafts { get; }

    public IOutbox Outbox { get; }

    public event EventHandler<MailboxChange>? Changed;

    public Task<IReadOnlyList<MessageSummary>> ListAsync(
        MessageListQuery query,
        int offset,
        int limit,
        CancellationToken cancellationToken
    ) => Task.Run(() => _lists.List(query, offset, limit), cancellationToken);

    public Task<MessageCounts> CountAsync(MessageListQuery query, CancellationToken cancellationToken) =>
        Task.Run(() => _lists.Count(query), cancellationToken);

    public Task<int?> PositionAsync(MessageListQuery query, MessageKey key, CancellationToken cancellationToken) =>
        Task.Run(() => _lists.Position(query, key), cancellationToken);

    public Task<int?> NextAsync(
        MessageListQuery query,
        MailboxQuery match,
        int row,
        int direction,
        CancellationToken cancellationToken
    ) => Task.Run(() => _lists.Next(query, match, row, direction), cancellationToken);

    public async Task<IReadOnlyList<MessageSummary>> ConversationAsync(
        MessageKey key,
        CancellationToken cancellationToken
    ) =>
        _keys.Find(key) is { } found
            ?
            [
                .. (
                    await _mailboxes[found.Mailbox]
                        .ConversationAsync(found.Key, cancellationToken)
                        .ConfigureAwait(false)
                ).Select(message => _keys.Of(found.Mailbox, message)),
            ]
            : [];

    public async Task<MailboxViews> ViewsAsync(CancellationToken cancellationToken)
    {
        var views = await Task.WhenAll(_mailboxes.Select(mailbox => mailbox.ViewsAsync(cancellationToken)))
            .ConfigureAwait(false);
        return UnifiedViews.Of([.. _mailboxes.Zip(views, (mailbox, its) => (mailbox.Info.Name, its))]);
    }

    public Task SaveSearchAsync(string name, string? query, CancellationToken cancellationToken) =>
        Task.WhenAll(_mailboxes.Select(mailbox => mailbox.SaveSearchAsync(name, query, cancellationToken)));

    public async Task<IReadOnlyList<MailAddress>> CorrespondentsAsync(
        string beginning,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var people = await Task.WhenAll(
                _mailboxes.Select(mailbox => mailbox.CorrespondentsAsync(beginning, limit, cancellationToken))
            )
            .ConfigureAwait(false);
        return
        [
            .. people
                .SelectMany(known => known.Index())
                .OrderBy(known => known.Index)
                .Select(known => known.Item)
                .DistinctBy(known => known.Address, StringComparer.OrdinalIgnoreCase)
                .Take(limit),
        ];
    }

    public async Task<MessageSummary?> FindAsync(MessageKey key, CancellationToken cancellationToken) =>
        _keys.Find(key) is { } found
        && await _mailboxes[found.Mailbox].FindAsync(found.Key, cancellationToken).ConfigureAwait(false) is { } message
            ? _keys.Of(found.Mailbox, message)
            : null;

    public async Task<IReadOnlyList<MessageKey>> ResolveAsync(
        string keyPrefix,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var keys = new List<MessageKey>();
        foreach (var (index, mailbox) in _mailboxes.Index())
        {
            string beginning =
                _keys.Find(new(keyPrefix)) is { } found && found.Mailbox == index ? found.Key.Value : keyPrefix;
            var own = await mailbox.ResolveAsync(beginning, limit, cancellationToken).ConfigureAwait(false);
            keys.AddRange(_keys.Of(index, own));
        }

        return [.. keys.Take(limit)];
    }

    public Task<MessageDocument> OpenAsync(MessageKey key, ReadOptions options, CancellationToken cancellationToken) =>
        Of(key, (mailbox, own) => mailbox.OpenAsync(own, options, cancellationToken));

    public Task<ReadOnlyMemory<byte>> ReadRawAsync(MessageKey key, CancellationToken cancellationToken) =>
        Of(key, (mailbox, own) => mailbox.ReadRawAsync(own, cancellationToken));

    public Task<ReadOnlyMemory<byte>> PeekRawAsync(MessageKey key, CancellationToken cancellationToken) =>
        Of(key, (mailbox, own) => mailbox.PeekRawAsync(own, cancellationToken));

    public Task<bool> StoreAsync(MessageKey key, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        Of(key, (mailbox, own) => mailbox.StoreAsync(own, content, cancellationToken));

    public async Task<IReadOnlyList<MessageKey>> KeysAsync(MessageListQuery query, CancellationToken cancellationToken)
    {
        var keys = new List<MessageKey>();
        foreach (var (index, mailbox) in _mailboxes.Index())
        {
            var own = await mailbox.KeysAsync(_keys.In(index, query), cancellationToken).ConfigureAwait(false);
            keys.AddRange(_keys.Of(index, own));
        }

        return keys;
    }

    public Task<ActionOutcome> ApplyAsync(StateAction action, CancellationToken cancellationToken) =>
        ApplyTogetherAsync([action], cancellationToken);

    /// <summary>All at once in each mailbox; one step for all of them.</summary>
    public Task<ActionOutcome> ApplyTogetherAsync(
        IReadOnlyList<StateAction> actions,
        CancellationToken cancellationToken
    ) =>
        Task.Run(
            () =>
            {
                var own = new List<(int Mailbox, List<StateAction> Actions)>();
                for (int index = 0; index < _mailboxes.Count; index++)
                {
                    var its = actions.Select(action => action with { Keys = _keys.Own(index, action.Keys) });
                    if (its.Where(action => action.Keys.Count > 0).ToList() is { Count: > 0 } some)
                        own.Add((index, some));
                }

                ChangeStamp? stamp = own.Count > 1 ? _mailboxes[0].Journal.Stamp() : null;
                return Together(
                    actions[0].Verb,
                    own.Select(its => (its.Mailbox, _mailboxes[its.Mailbox].ApplyTogether(its.Actions, stamp)))
                );
            },
            cancellationToken
        );

    public Task<ActionOutcome?> UndoAsync(CancellationToken cancellationToken) =>
        Task.Run(() => Again(undo: true), cancellationToken);

    public Task<ActionOutcome?> RedoAsync(CancellationToken cancellationToken) =>
        Task.Run(() => Again(undo: false), cancellationToken);

    public async Task<int> CountTrashAsync(DateTimeOffset? before, CancellationToken cancellationToken) =>
        (
            await Task.WhenAll(Writable().Select(mailbox => mailbox.CountTrashAsync(before, cancellationToken)))
                .ConfigureAwait(false)
        ).Sum();

    public async Task<PurgeResult> EmptyTrashAsync(
        DateTimeOffset? before,
        IProgress<PurgeProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var all = new PurgeResult(0, 0, []);
        foreach (var mailbox in Writable())
        {
            var one = await mailbox.EmptyTrashAsync(before, progress, cancellationToken).ConfigureAwait(false);
            all = new(all.Deleted + one.Deleted, all.Versions + one.Versions, [.. all.Failures, .. one.Failures]);
        }

        return all;
    }

    /// <inheritdoc cref="UnifiedPass"/>
    public Task<SyncResult> SynchronizeAsync(IProgress<SyncProgress>? progress, CancellationToken cancellationToken) =>
        new UnifiedPass(_mailboxes, _keys).RunAsync(progress, cancellationToken);

    public async Task<BodyCoverage> BodyCoverageAsync(CancellationToken cancellationToken)
    {
        var all = await Task.WhenAll(_mailboxes.Select(mailbox => mailbox.BodyCoverageAsync(cancellationToken)))
            .ConfigureAwait(false);
        return new(all.Sum(one => one.Searchable), all.Sum(one => one.Total));
    }

    public async Task IndexBodiesAsync(IProgress<BodyCoverage>? progress, CancellationToken cancellationToken)
    {
        foreach (var mailbox in _mailboxes)
        {
            await mailbox.IndexBodiesAsync(null, cancellationToken).ConfigureAwait(false);
            progress?.Report(await BodyCoverageAsync(cancellationToken).ConfigureAwait(false));
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var mailbox in _mailboxes)
            await mailbox.DisposeAsync().ConfigureAwait(false);
    }

    private IEnumerable<Mailbox> Writable() => _mailboxes.Where(mailbox => !mailbox.Info.IsReadOnly);

    private Task<T> Of<T>(MessageKey key, Func<Mailbox, MessageKey, Task<T>> work) =>
        _keys.Find(key) is { } found
            ? work(_mailboxes[found.Mailbox], found.Key)
            : throw new MessageNotFoundException(key);

    /// <summary>The last step of all mailboxes, in each that had a part in it.</summary>
    private ActionOutcome? Again(bool undo)
    {
        var steps = _mailboxes
            .Index()
            .Select(m => (m.Index, Stamp: m.Item.Journal.Latest(undo)))
            .Where(s => s.Stamp != null);
        var ordered = steps.OrderBy(step => step.Stamp).ToList();
        if (ordered.Count == 0)
            return null;
        var wanted = undo ? ordered[^1].Stamp : ordered[0].Stamp;
        var outcomes = ordered
            .Where(step => step.Stamp == wanted)
            .Select(step => (step.Index, Outcome: _mailboxes[step.Index].Again(undo)))
            .Where(done => done.Outcome is not null)
            .Select(done => (done.Index, done.Outcome ?? throw new InvalidOperationException("It was there.")))
            .ToList();
        return outcomes.Count == 0 ? null : Together(outcomes[0].Item2.Verb, outcomes);
    }

    private ActionOutcome Together(string verb, IEnumerable<(int Mailbox, ActionOutcome Outcome)> outcomes)
    {
        var all = new ActionOutcome(verb, [], 0, OnlyFlags: true);
        foreach (var (mailbox, one) in outcomes)
        {
            all = new(
                verb,
                [.. all.Changed, .. _keys.Of(mailbox, one.Changed)],
                all.Kept + one.Kept,
                all.OnlyFlags && one.OnlyFlags,
                all.IsOn && one.IsOn
            );
        }

        return all;
    }
}
