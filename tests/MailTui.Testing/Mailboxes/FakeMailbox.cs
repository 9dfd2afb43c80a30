using MailTui.Core.Index;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Core.State;
using MailTui.Core.Sync;

namespace MailTui.Testing.Mailboxes;

/// <summary>
/// A mailbox in memory, newest message first. It answers at once, on the thread that asks, unless a test holds an
/// operation back or makes it fail. Operations are named as in <see cref="IMailbox"/>.
/// </summary>
public sealed class FakeMailbox : IMailbox
{
    private readonly List<MessageSummary> _messages;
    private readonly FakeState _state;
    private readonly Dictionary<string, Exception> _failures = [];
    private readonly Dictionary<string, List<TaskCompletionSource>> _held = [];

    public FakeMailbox(IEnumerable<MessageSummary> messages)
    {
        _messages = [.. messages];
        _state = new(_messages);
        Drafts = new(this);
        Outbox = new(this);
    }

    /// <summary>A mailbox of numbered messages, the newest with number 0.</summary>
    public FakeMailbox(int count)
        : this(Enumerable.Range(0, count).Select(FakeMessage.Numbered)) { }

    public event EventHandler<MailboxChange>? Changed;

    public MailboxInfo Info { get; set; } = new("work", "s3://example-mail/inbound/", TimeSpan.FromMinutes(1), false);

    public FakeDrafts Drafts { get; }

    public FakeOutbox Outbox { get; }

    IDrafts IMailbox.Drafts => Drafts;

    IOutbox IMailbox.Outbox => Outbox;

    /// <summary>Every call so far, by the operation's name.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>Rows that were asked for so far.</summary>
    public int RowsAsked { get; private set; }

    public IReadOnlyList<MessageSummary> Messages => _messages;

    /// <summary>What opening a message gives; by default a short text that names the message.</summary>
    public Func<MessageSummary, ReadOptions, MessageDocument> Document { get; set; } = DefaultDocument;

    /// <summary>The stored bytes of every message; null: there are none.</summary>
    public ReadOnlyMemory<byte>? Raw { get; set; }

    /// <summary>Answers come from another thread, as they do from disk and network.</summary>
    public bool AnswersElsewhere { get; init; }

    /// <summary>What a pass reports before it ends, or is held back.</summary>
    public List<SyncProgress> SyncReports { get; } = [];

    /// <summary>What can be searched; indexing reports it and makes it complete.</summary>
    public BodyCoverage Bodies { get; set; }

    public SyncResult SyncResult { get; set; } = new(0, 0, 0, 0, 0, TimeSpan.FromSeconds(1), []);

    /// <summary>Calls of an operation wait from now on, for <see cref="ReleaseOne"/> or <see cref="Release"/>.</summary>
    public void Hold(string operation) => _held.TryAdd(operation, []);

    /// <summary>The oldest waiting call goes on.</summary>
    public void ReleaseOne(string operation)
    {
        TaskCompletionSource oldest = _held[operation][0];
        _held[operation].RemoveAt(0);
        oldest.SetResult();
    }

    /// <summary>All waiting calls go on, and later ones do not wait.</summary>
    public void Release(string operation)
    {
        if (_held.Remove(operation, out List<TaskCompletionSource>? waiting))
            waiting.ForEach(call => call.SetResult());
    }

    /// <summary>An operation fails from now on; null: it works again.</summary>
    public void Fail(string operation, Exception? failure)
    {
        if (failure is null)
            _failures.Remove(operation);
        else
            _failures[operation] = failure;
    }

    /// <summary>New mail, on top.</summary>
    public void Arrive(params MessageSummary[] messages)
    {
        _messages.InsertRange(0, messages);
        Raise(new MailboxChange { Created = [.. messages.Select(message => message.Key)] });
    }

    public void Remove(params MessageKey[] keys)
    {
        _messages.RemoveAll(message => keys.Contains(message.Key));
        Raise(new MailboxChange { Removed = keys });
    }

    public void Raise(MailboxChange change) => Changed?.Invoke(this, change);

    public int CallsOf(string operation) => Calls.Count(call => call == operation);

    public async Task<IReadOnlyList<MessageSummary>> ListAsync(
        MessageListQuery query,
        int offset,
        int limit,
        CancellationToken cancellationToken
    )
    {
        await EnterAsync(nameof(ListAsync));
        RowsAsked += limit;
        return [.. Rows(query).Skip(offset).Take(limit)];
    }

    public async Task<MessageCounts> CountAsync(MessageListQuery query, CancellationToken cancellationToken)
    {
        await EnterAsync(nameof(CountAsync));
        return Counts(In(query)) with { Rows = Rows(query).Count() };
    }

    public async Task<int?> PositionAsync(MessageListQuery query, MessageKey key, CancellationToken cancellationToken)
    {
        await EnterAsync(nameof(PositionAsync));
        var rows = Rows(query).ToList();
        int row = rows.FindIndex(message => message.Key == key);
        if (row < 0 && _messages.Find(message => message.Key == key) is { ThreadId.Value: > 0 } folded)
            row = rows.FindIndex(message => message.ThreadId == folded.ThreadId);
        return row < 0 ? null : row;
    }

    public async Task<int?> NextAsync(
        MessageListQuery query,
        MailboxQuery match,
        int row,
        int direction,
        CancellationToken cancellationToken
    )
    {
        await EnterAsync(nameof(NextAsync));
        var rows = Rows(query).ToList();
        for (int step = 1; step <= rows.Count; step++)
        {
            int next = (((row + (step * direction)) % rows.Count) + rows.Count) % rows.Count;
            if (Matches(match, rows[next]))
                return next;
        }

        return null;
    }

    public async Task<IReadOnlyList<MessageSummary>> ConversationAsync(
        MessageKey key,
        CancellationToken cancellationToken
    )
    {
        await EnterAsync(nameof(ConversationAsync));
        return _messages.Find(message => message.Key == key) is { } one
            ? FakeThreads.Placed([
                .. _messages.Where(message =>
                    message == one || (one.ThreadId.Value != 0 && message.ThreadId == one.ThreadId)
                ),
            ])
            : [];
    }

    /// <summary>Saved searches, by name.</summary>
    public Dictionary<string, string> Searches { get; } = [];

    /// <summary>Whom <see cref="CorrespondentsAsync"/> knows.</summary>
    public List<MailAddress> People { get; } = [];

    public async Task<MailboxViews> ViewsAsync(CancellationToken cancellationToken)
    {
        await EnterAsync(nameof(ViewsAsync));
        return new(
            _messages.GroupBy(message => message.Folder).ToDictionary(group => group.Key, Counts),
            Counts(_messages.Where(message => message.Flags.HasFlag(MessageFlags.Flagged))),
            [
                .. _messages
                    .SelectMany(message => message.Labels)
                    .Distinct()
                    .Order()
                    .Select(label => new ViewCount(label, Counts(_messages.Where(m => m.Labels.Contains(label))))),
            ],
            [
                .. _messages
                    .Where(message => message is { Folder: MessageFolder.Inbox, DeliveredTo: not null })
                    .GroupBy(message => message.DeliveredTo ?? "")
                    .Select(address => new ViewCount(address.Key, Counts(address))),
            ],
            [
                .. Searches.Select(search => new SavedSearch(
                    search.Key,
                    search.Value,
                    Counts(In(new(null, MailboxQueryParser.Parse(search.Value))))
                )),
            ]
        );
    }

    public async Task SaveSearchAsync(string name, string? query, CancellationToken cancellationToken)
    {
        await EnterAsync(nameof(SaveSearchAsync));
        if (query is null)
            Searches.Remove(name);
        else
            Searches[name] = query;
        Raise(new MailboxChange { Views = true });
    }

    public async Task<IReadOnlyList<MailAddress>> CorrespondentsAsync(
        string beginning,
        int limit,
        CancellationToken cancellationToken
    )
    {
        await EnterAsync(nameof(CorrespondentsAsync));
        return
        [
            .. People
                .Where(person => person.ToString().Contains(beginning, StringComparison.OrdinalIgnoreCase))
                .Take(limit),
        ];
    }

    public async Task<MessageSummary?> FindAsync(MessageKey key, CancellationToken cancellationToken)
    {
        await EnterAsync(nameof(FindAsync));
        return _messages.Find(message => message.Key == key);
    }

    public async Task<IReadOnlyList<MessageKey>> ResolveAsync(
        string keyPrefix,
        int limit,
        CancellationToken cancellationToken
    )
    {
        await EnterAsync(nameof(ResolveAsync));
        IEnumerable<MessageKey> keys = _messages.Select(message => message.Key);
        return
        [
            .. keys.Where(key => key.Value.StartsWith(keyPrefix, StringComparison.Ordinal))
                .OrderBy(key => key.Value, StringComparer.Ordinal)
                .Take(limit),
        ];
    }

    public async Task<MessageDocument> OpenAsync(
        MessageKey key,
        ReadOptions options,
        CancellationToken cancellationToken
    )
    {
        await EnterAsync(nameof(OpenAsync));
        return Document(
            _messages.Find(message => message.Key == key) ?? throw new MessageNotFoundException(key),
            options
        );
    }

    public async Task<ReadOnlyMemory<byte>> ReadRawAsync(MessageKey key, CancellationToken cancellationToken)
    {
        await EnterAsync(nameof(ReadRawAsync));
        return Raw ?? throw new MessageNotFoundException(key);
    }

    public Task<ReadOnlyMemory<byte>> PeekRawAsync(MessageKey key, CancellationToken cancellationToken) =>
        ReadRawAsync(key, cancellationToken);

    public Task<bool> StoreAsync(MessageKey key, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("This mailbox is read-only.");

    public async Task<IReadOnlyList<MessageKey>> KeysAsync(MessageListQuery query, CancellationToken cancellationToken)
    {
        await EnterAsync(nameof(KeysAsync));
        return [.. In(query).Select(message => message.Key)];
    }

    public async Task<ActionOutcome> ApplyAsync(StateAction action, CancellationToken cancellationToken)
    {
        await EnterAsync(nameof(ApplyAsync));
        return Announced(_state.Do(action));
    }

    public Task<ActionOutcome> ApplyTogetherAsync(
        IReadOnlyList<StateAction> actions,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException("No screen does several actions as one.");

    public async Task<ActionOutcome?> UndoAsync(CancellationToken cancellationToken)
    {
        await EnterAsync(nameof(UndoAsync));
        return _state.Undo() is { } undone ? Announced(undone) : null;
    }

    public async Task<ActionOutcome?> RedoAsync(CancellationToken cancellationToken)
    {
        await EnterAsync(nameof(RedoAsync));
        return _state.Redo() is { } redone ? Announced(redone) : null;
    }

    /// <summary>What emptying the trash comes to; null: everything goes.</summary>
    public PurgeResult? Purge { get; set; }

    public async Task<int> CountTrashAsync(DateTimeOffset? before, CancellationToken cancellationToken)
    {
        await EnterAsync(nameof(CountTrashAsync));
        return _messages.Count(message => message.Folder == MessageFolder.Trash);
    }

    public async Task<PurgeResult> EmptyTrashAsync(
        DateTimeOffset? before,
        IProgress<PurgeProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        await EnterAsync(nameof(EmptyTrashAsync));
        MessageKey[] trash = [.. _messages.Where(m => m.Folder == MessageFolder.Trash).Select(m => m.Key)];
        if (Purge is { } purge)
            return purge;
        Remove(trash);
        return new(trash.Length, 0, []);
    }

    public async Task<SyncResult> SynchronizeAsync(
        IProgress<SyncProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        SyncReports.ForEach(report => progress?.Report(report));
        await EnterAsync(nameof(SynchronizeAsync));
        return SyncResult;
    }

    public async Task<BodyCoverage> BodyCoverageAsync(CancellationToken cancellationToken)
    {
        await EnterAsync(nameof(BodyCoverageAsync));
        return Bodies;
    }

    public async Task IndexBodiesAsync(IProgress<BodyCoverage>? progress, CancellationToken cancellationToken)
    {
        progress?.Report(Bodies);
        await EnterAsync(nameof(IndexBodiesAsync));
        Bodies = new(Bodies.Total, Bodies.Total);
        progress?.Report(Bodies);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static MessageDocument DefaultDocument(MessageSummary message, ReadOptions options) =>
        new()
        {
            Head = new MessageHead
            {
                Envelope = message.Envelope,
                Verdicts = message.Verdicts,
                Arrived = message.Arrived,
                DeliveredTo = message.DeliveredTo,
                Defects = message.Defects,
            },
            Blocks = [new TextBlock($"The text of {message.Key}.")],
            FromHtml = options.Preference == BodyPreference.Html,
        };

    private ActionOutcome Announced(ActionOutcome outcome)
    {
        if (outcome.Changed.Count > 0)
            Raise(new MailboxChange { Updated = outcome.Changed, OnlyFlags = outcome.OnlyFlags });
        return outcome;
    }

    private static MessageCounts Counts(IEnumerable<MessageSummary> messages)
    {
        var all = messages.ToList();
        return new(all.Count, all.Count(message => message.Unread), all.Count);
    }

    private IEnumerable<MessageSummary> Rows(MessageListQuery query) =>
        query.Threads is { } folding ? FakeThreads.Rows(In(query), folding) : In(query);

    private IEnumerable<MessageSummary> In(MessageListQuery query) =>
        _messages.Where(message =>
            (
                query.Folder is { } folder
                    ? message.Folder == folder
                    : message.Folder is not (MessageFolder.Trash or MessageFolder.Spam)
            ) && Matches(query.Filter, message)
        );

    /// <summary>As much of the language as tests of the screen need: words of the subject.</summary>
    private static bool Matches(MailboxQuery query, MessageSummary message) =>
        query switch
        {
            MailboxQuery.All all => all.Operands.All(operand => Matches(operand, message)),
            MailboxQuery.Is { Mark: MessageMark.Unread } => message.Unread,
            MailboxQuery.Label label => message.Labels.Contains(label.Name),
            MailboxQuery.Text text => message.Envelope.Subject.Contains(text.Value, StringComparison.OrdinalIgnoreCase),
            _ => true,
        };

    private async Task EnterAsync(string operation)
    {
        Calls.Add(operation);
        if (AnswersElsewhere)
            await Task.Run(static () => { }, CancellationToken.None).ConfigureAwait(false);
        if (_held.TryGetValue(operation, out List<TaskCompletionSource>? waiting))
        {
            var call = new TaskCompletionSource();
            waiting.Add(call);
            await call.Task;
        }

        if (_failures.TryGetValue(operation, out Exception? failure))
            throw failure;
    }
}
