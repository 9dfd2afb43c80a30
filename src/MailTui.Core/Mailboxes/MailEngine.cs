using MailTui.Core.Blobs;
using MailTui.Core.Blobs.Cache;
using MailTui.Core.Blobs.Encryption;
using MailTui.Core.Compose;
using MailTui.Core.Index;
using MailTui.Core.Mailboxes.Demo;
using MailTui.Core.Mailboxes.Outgoing;
using MailTui.Core.Mailboxes.Unified;
using MailTui.Core.Outbox;
using MailTui.Core.State;
using MailTui.Core.Sync;
using Microsoft.Extensions.Logging;

namespace MailTui.Core.Mailboxes;

/// <summary>The one factory: owns the local database and opens mailboxes over it.</summary>
public sealed class MailEngine : IDisposable
{
    private readonly IndexDatabase _database;
    private readonly RawCache? _cache;
    private readonly List<Mailbox> _open = [];
    private readonly ComposeSettings _compose;
    private DatabaseWatcher? _watcher;
    private readonly TimeProvider _time;
    private readonly ILoggerFactory _loggers;
    private readonly Func<string, string?> _variable;

    private MailEngine(
        IndexDatabase database,
        RawCache? cache,
        ComposeSettings compose,
        TimeProvider time,
        ILoggerFactory loggers,
        Func<string, string?> variable
    ) =>
        (_database, _cache, _compose, _time, _loggers, _variable) = (database, cache, compose, time, loggers, variable);

    /// <summary>Opens or creates the local database. Blocks for a few milliseconds; longer when it must be migrated.</summary>
    /// <param name="databasePath">Its file.</param>
    /// <param name="cache">Where raw messages of buckets are kept; a folder's are on this machine already.</param>
    /// <param name="time">The clock.</param>
    /// <param name="loggers">Where failures that are nobody's business go.</param>
    /// <param name="compose">How mail is written; null: in the usual way.</param>
    /// <param name="variable">Of the environment; null: the process's own.</param>
    /// <exception cref="LocalDatabaseException">It cannot be used.</exception>
    public static MailEngine Open(
        string databasePath,
        RawCacheOptions cache,
        TimeProvider time,
        ILoggerFactory loggers,
        ComposeSettings? compose = null,
        Func<string, string?>? variable = null
    ) =>
        new(
            IndexDatabase.Open(databasePath),
            cache.MaxBytes > 0 ? new RawCache(cache, time, loggers.CreateLogger<RawCache>()) : null,
            compose ?? new ComposeSettings(),
            time,
            loggers,
            variable ?? Environment.GetEnvironmentVariable
        );

    /// <summary>Opens a configured mailbox; neither the network nor the folder is touched yet.</summary>
    public IMailbox OpenMailbox(MailboxOptions options)
    {
        var (store, decryption) = OpenStore(options);
        // The index belongs to the place, not to the name: renaming a mailbox keeps it, another bucket starts afresh.
        string place = options.ServiceUrl is { Length: > 0 } url ? $"{store.Location} at {url}" : store.Location;
        bool prefixIsOpen = options.Bucket is not null && options.Prefix.Length > 0 && !options.Prefix.EndsWith('/');
        var info = new MailboxInfo(
            options.Name,
            store.Location,
            TimeSpan.FromSeconds(options.PollSeconds),
            IsDemo: false
        )
        {
            Addresses = OwnAddresses.Read(options.Addresses),
            IsReadOnly = options.ReadOnly,
            TrashAge = options.EmptyTrashAfterDays is { } days ? TimeSpan.FromDays(days) : null,
        };
        var reader = new CachedReader(store, options.Bucket is null ? null : _cache, place, decryption);
        return Open(
            info,
            decryption is null ? store : new DecryptingBlobStore(store, decryption),
            reader,
            MessageIndex.Open(_database, place, _time),
            prefixIsOpen,
            options,
            decryption is null ? null : decryption.MayOpen
        );
    }

    /// <summary>Several mailboxes of this engine as one; they are disposed with it.</summary>
    public static IMailbox Unite(IReadOnlyList<IMailbox> mailboxes) =>
        new UnifiedMailbox([.. mailboxes.Cast<Mailbox>()]);

    /// <summary>Opens the built-in demo mailbox, laid out in <paramref name="directory"/> as a folder of raw messages.</summary>
    /// <exception cref="LocalDatabaseException">The folder cannot be written.</exception>
    public IMailbox OpenDemo(string directory)
    {
        try
        {
            DemoMailbox.WriteTo(directory, _time.GetUtcNow());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LocalDatabaseException($"The demo mailbox cannot be written to {directory}: {e.Message}", e);
        }

        var store = new DirectoryBlobStore(directory, _time);
        var index = MessageIndex.Open(_database, "demo", _time);
        new StateJournal(index, _time).Merge(DemoMailbox.States.SelectMany(state => state.Entries()));
        var info = new MailboxInfo("demo", store.Location, TimeSpan.FromMinutes(1), IsDemo: true)
        {
            Addresses = DemoMailbox.Addresses,
        };
        return Open(info, store, new CachedReader(store, null, "demo"), index, prefixIsOpen: false, configured: null);
    }

    /// <summary>From now on, open mailboxes tell also of what other programs on the same data change, within a moment.</summary>
    public void Watch() =>
        _watcher ??= new DatabaseWatcher(
            _database.Location,
            _time,
            () =>
            {
                foreach (var mailbox in _open)
                    mailbox.AnnounceForeignChanges();
            }
        );

    public void Dispose()
    {
        _watcher?.Dispose();
        _cache?.Dispose();
        _database.Dispose();
    }

    /// <param name="configured">Null: the demo, which sends nothing.</param>
    private Mailbox Open(
        MailboxInfo info,
        IBlobStore store,
        CachedReader reader,
        MessageIndex index,
        bool prefixIsOpen,
        MailboxOptions? configured,
        Func<string, bool>? mayOpen = null
    )
    {
        var options = new SyncOptions();
        var synchronizer = new MailboxSynchronizer(
            store,
            index,
            prefixIsOpen,
            options,
            _time,
            _loggers.CreateLogger<MailboxSynchronizer>(),
            mayOpen
        );
        var bodies = new BodyIndexer(reader, index, options, _time, _loggers.CreateLogger<BodyIndexer>());
        var journal = new StateJournal(index, _time);
        var outgoing = new OutgoingMail(
            index,
            store,
            new DraftStore(index, _time),
            new OutboxStore(index, _time),
            mayWrite: configured is { ReadOnly: false, SharedState: true },
            _loggers.CreateLogger<OutgoingMail>()
        );
        var logger = _loggers.CreateLogger<Mailbox>();
        var mailbox = new Mailbox(
            info,
            store,
            new MessageContents(store, reader, index, outgoing, _time, logger),
            index,
            journal,
            synchronizer,
            bodies,
            new TrashEmptier(store, reader, index, options, outgoing.Delete),
            outgoing,
            _time,
            logger
        );
        mailbox.Written = new MailboxDrafts(mailbox, outgoing, _compose, _time);
        mailbox.Sent = Outboxes.Open(mailbox, outgoing, configured, _compose, _time, _loggers);
        mailbox.Sent.FlagAnswered();
        mailbox.RefreshOutgoing();
        _open.Add(mailbox);
        return mailbox;
    }

    /// <summary>Objects as they are stored, and what decrypts those that SES encrypted; null: a folder has none.</summary>
    private (IBlobStore Store, MessageDecryption? Decryption) OpenStore(MailboxOptions options)
    {
        if (options.Bucket is not { Length: > 0 } bucket)
            return (
                new DirectoryBlobStore(
                    options.Directory
                        ?? throw new ArgumentException("A mailbox needs a bucket or a directory.", nameof(options)),
                    _time
                ),
                null
            );
        var place = new S3StoreOptions(bucket, options.Prefix, options.Region, options.ServiceUrl, options.Profile);
        return (new S3BlobStore(place), MessageDecryption.Open(place, options.KmsKeyId, _variable, _time));
    }
}
