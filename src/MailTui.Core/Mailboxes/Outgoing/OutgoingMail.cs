using MailTui.Core.Blobs;
using MailTui.Core.Compose;
using MailTui.Core.Index;
using MailTui.Core.Messages;
using MailTui.Core.Outbox;
using MailTui.Core.Rendering;
using MailTui.Core.Sync;
using Microsoft.Extensions.Logging;

namespace MailTui.Core.Mailboxes.Outgoing;

/// <summary>
/// What one mailbox has of its own: drafts, the outbox, copies of what was sent. Keeps their rows among the messages, reads their
/// bytes, and brings copies into the bucket. Blocking where it is not a task.
/// </summary>
internal sealed partial class OutgoingMail(
    MessageIndex index,
    IBlobStore store,
    DraftStore drafts,
    OutboxStore outbox,
    bool mayWrite,
    ILogger logger
) : IDisposable
{
    private readonly MessageIndexWriter _writer = new(index);
    private readonly OutgoingRows _rows = new(index);
    private readonly SentCopies _copies = new(index);
    private readonly Lock _refreshing = new();
    private readonly SemaphoreSlim _oneUpload = new(1, 1);
    private bool _refused;

    public DraftStore Drafts { get; } = drafts;

    public OutboxStore Outbox { get; } = outbox;

    /// <summary>Makes the rows agree with what there is.</summary>
    /// <returns>Null when they did.</returns>
    public SyncBatch? Refresh()
    {
        lock (_refreshing)
        {
            var (stale, gone) = _rows.Differences();
            if (stale.Count == 0 && gone.Count == 0)
                return null;
            var records = stale.Select(Record).OfType<MessageRecord>().ToList();
            var (created, updated) = records.Count > 0 ? _writer.Store(records) : ([], []);
            var removed = gone.Count > 0 ? _writer.Remove(gone) : [];
            return new SyncBatch(created, updated, removed);
        }
    }

    /// <summary>The bytes of a message that is not in the bucket; null when there is none.</summary>
    public ReadOnlyMemory<byte>? Read(MessageKey key, RowSource source) =>
        source == RowSource.SentCopy ? _copies.Read(key)
        : Outbox.Find(key) is { State: not (OutboxState.Sent or OutboxState.Failed) } ? Outbox.ReadContent(key)
        : Drafts.Load(key) is { } draft ? MessageBuilder.Preview(draft)
        : Outbox.ReadContent(key);

    /// <summary>With what is known of it on its way.</summary>
    public MessageDocument Complete(MessageDocument document, MessageSummary row) =>
        document with
        {
            Own = new OwnMessage(row.Folder, row.Reports),
            Standing =
                row.Source == RowSource.Unsent && Outbox.Find(row.Key) is { } item ? [.. OutboxNotice.Of(item)] : [],
        };

    /// <summary>Deletes it for good.</summary>
    public void Delete(MessageKey key, RowSource source)
    {
        if (source == RowSource.SentCopy)
            _copies.Remove(key);
        else
            Drafts.Discard(key);
    }

    /// <summary>Brings copies of what was sent into the bucket, as far as that may be written to.</summary>
    public async Task UploadAsync(CancellationToken cancellationToken)
    {
        _copies.ForgetStored();
        if (!mayWrite || _refused)
            return;
        await _oneUpload.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await UploadAllAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _oneUpload.Release();
        }
    }

    private async Task UploadAllAsync(CancellationToken cancellationToken)
    {
        foreach (var key in _copies.ToUpload())
        {
            if (_copies.Read(key) is not { } content)
                continue;
            try
            {
                await store
                    .PutAsync(SentCopy.BlobKey(key), content, PutCondition.None, cancellationToken)
                    .ConfigureAwait(false);
                _copies.Uploaded(key);
            }
            catch (AccessDeniedException denied)
            {
                // It will not be allowed before somebody changes a policy: the copies stay here.
                LogRefused(logger, denied.Message);
                _refused = true;
                return;
            }
            catch (StoreException e)
            {
                LogLater(logger, e.Message);
                return;
            }
        }
    }

    public void Dispose() => _oneUpload.Dispose();

    private MessageRecord? Record(OutgoingRow row)
    {
        if (Read(row.Key, row.Source) is not { } content)
            return null;
        string blobKey =
            row.Source == RowSource.SentCopy ? SentCopy.BlobKey(row.Key) : OutgoingRows.UnsentBlobKey(row.Key);
        var info = new BlobInfo(blobKey, row.ETag, content.Length, row.At);
        var blob = new Blob(info, content, new Dictionary<string, string>());
        var record = GuardedRecordReader.Read(blob, logger);
        return record with
        {
            Key = row.Key,
            Folder = row.Folder,
            Source = row.Source,
            Size = content.Length + AttachedBytes(row),
            Head = record.Head with { Arrived = row.At },
        };
    }

    private long AttachedBytes(OutgoingRow row) =>
        row.Folder == MessageFolder.Drafts ? Drafts.Attachments.List(row.Key).Sum(file => file.Size) : 0;

    [LoggerMessage(Level = LogLevel.Warning, Message = "sent mail stays on this machine: {Reason}")]
    private static partial void LogRefused(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "a sent copy waits for the bucket: {Reason}")]
    private static partial void LogLater(ILogger logger, string reason);
}
