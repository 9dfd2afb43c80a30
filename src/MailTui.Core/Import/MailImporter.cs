using MailTui.Core.Export;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Core.State;

namespace MailTui.Core.Import;

/// <summary>
/// Puts messages from files into a mailbox, under names that follow from their content: what is imported twice is there once,
/// and an import that was stopped is simply done again. Their state becomes one step to undo.
/// </summary>
public sealed class MailImporter
{
    /// <summary>Stored at the same time: each costs a way to the bucket, or a sync of the disk.</summary>
    private const int MaxAtOnce = 4;

    private readonly IMailbox _mailbox;
    private readonly bool _dryRun;
    private readonly IProgress<ImportProgress>? _progress;
    private readonly ImportIndexes _indexes = new();
    private readonly Lock _lock = new();
    private readonly HashSet<MessageKey> _keys = [];
    private readonly List<ImportFailure> _failures = [];

    // What is to be done, by what it is in words: to few groups of many messages.
    private readonly Dictionary<
        (bool IsNew, string Words),
        (IReadOnlyList<FieldChange> Changes, List<MessageKey> Keys)
    > _states = [];

    private long _bytes;
    private int _imported;
    private int _skipped;

    // The index lacks something that lies in the bucket or folder by now.
    private bool _isBehind;

    private MailImporter(IMailbox mailbox, bool dryRun, IProgress<ImportProgress>? progress) =>
        (_mailbox, _dryRun, _progress) = (mailbox, dryRun, progress);

    /// <param name="mailbox">One that may be written to, and not several as one.</param>
    /// <param name="paths">Files and folders.</param>
    /// <param name="dryRun">True: everything is read and counted, and nothing written.</param>
    /// <param name="progress">Told after each message.</param>
    /// <param name="cancellationToken">Stops; what was imported stays.</param>
    /// <exception cref="ImportPathException">One of the paths leads to no mail; nothing was imported.</exception>
    public static Task<ImportResult> RunAsync(
        IMailbox mailbox,
        IReadOnlyList<string> paths,
        bool dryRun,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    ) =>
        Task.Run(
            () =>
            {
                foreach (string path in paths)
                    ImportSource.Check(path);
                return new MailImporter(mailbox, dryRun, progress).RunAsync(paths, cancellationToken);
            },
            cancellationToken
        );

    private async Task<ImportResult> RunAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        try
        {
            await Parallel
                .ForEachAsync(
                    paths.SelectMany(path => ImportSource.Read(Path.GetFullPath(path))),
                    new ParallelOptions { MaxDegreeOfParallelism = MaxAtOnce, CancellationToken = cancellationToken },
                    async (item, cancellation) => await AddAsync(item, cancellation).ConfigureAwait(false)
                )
                .ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ImportPathException(
                $"The files can be read no further: {e.Message} What was imported stays; the same command does the rest.",
                isThere: false,
                e
            );
        }

        int marked = 0;
        if (!_dryRun && _keys.Count > 0)
        {
            if (_isBehind)
                await _mailbox.SynchronizeAsync(null, cancellationToken).ConfigureAwait(false);
            marked = await MarkAsync(cancellationToken).ConfigureAwait(false);
        }

        return new(_imported, _skipped, _bytes, _failures) { Marked = marked };
    }

    private async Task AddAsync(ImportItem item, CancellationToken cancellationToken)
    {
        var key = item.Problem is null ? ImportedKey.Of(item.Content.Span) : default;
        var line = item.Problem is null ? _indexes.Find(item.IndexPath, key) : null;
        if (Problem(item, line) is { } problem)
        {
            lock (_lock)
                _failures.Add(new(item.Where, problem));
            return;
        }

        bool isFirst;
        lock (_lock)
            isFirst = _keys.Add(key);
        bool isUnknown = isFirst && await _mailbox.FindAsync(key, cancellationToken).ConfigureAwait(false) is null;
        bool isNew =
            isUnknown
            && (_dryRun || await _mailbox.StoreAsync(key, item.Content, cancellationToken).ConfigureAwait(false));
        lock (_lock)
        {
            _isBehind |= isUnknown;
            if (isFirst)
                Note(key, isNew, item.State.Changes(line));
            _imported += isNew ? 1 : 0;
            _skipped += isNew ? 0 : 1;
            _bytes += isNew ? item.Content.Length : 0;
            _progress?.Report(new(_imported, _skipped, _bytes));
        }
    }

    /// <summary>What an index knows was a message in a mailbox, however it looks.</summary>
    private static string? Problem(ImportItem item, ExportedMessage? line) =>
        item.Problem
        ?? (
            item.Content.IsEmpty ? MailFormat.Empty
            : line is null && !MailFormat.IsMessage(item.Content.Span) ? "is no message: it begins like none does"
            : null
        );

    private void Note(MessageKey key, bool isNew, IReadOnlyList<FieldChange> changes)
    {
        // One that was here before may have been left in the trash.
        if (isNew && !changes.Any(change => change.Field == StateField.Folder))
            changes = [.. changes, FieldChange.MoveTo(MessageFolder.Inbox)];
        if (changes.Count == 0)
            return;
        var words = (isNew, string.Join('\n', changes));
        if (!_states.TryGetValue(words, out var group))
            _states[words] = group = (changes, []);
        group.Keys.Add(key);
    }

    /// <summary>
    /// What was there already gets its state only when nobody has changed it since: it may be from an import that was stopped.
    /// </summary>
    private async Task<int> MarkAsync(CancellationToken cancellationToken)
    {
        if (_states.Count == 0)
            return 0;
        List<StateAction> actions =
        [
            .. _states.Select(group => new StateAction("import", group.Value.Keys, group.Value.Changes)
            {
                OnlyUntouched = !group.Key.IsNew,
            }),
        ];
        var outcome = await _mailbox.ApplyTogetherAsync(actions, cancellationToken).ConfigureAwait(false);
        return outcome.Changed.Count;
    }
}
