using MailTui.Core.Blobs;
using MailTui.Core.Blobs.Cache;
using MailTui.Core.Index;
using MailTui.Core.Messages;
using MailTui.Core.State;

namespace MailTui.Core.Sync;

/// <summary>
/// Deletes the objects of messages in the trash: the only thing that ever does. Each is looked at once more right before,
/// so what was put back meanwhile stays. It can be killed anywhere; the next pass over the bucket finds what is gone.
/// </summary>
/// <param name="discard">Deletes what has no object: a draft, a copy of what was sent.</param>
internal sealed class TrashEmptier(
    IBlobStore store,
    CachedReader copies,
    MessageIndex index,
    SyncOptions options,
    Action<MessageKey, RowSource> discard
)
{
    private readonly MessageIndexWriter _writer = new(index);
    private readonly TrashIndex _trash = new(index);

    /// <summary>How many there are to delete.</summary>
    /// <param name="before">Only those that were put there earlier; null: all.</param>
    public int Count(DateTimeOffset? before) => _trash.Find(before).Count;

    /// <summary>Deletes them. It stops at the first that may not be deleted: the others may not, either.</summary>
    /// <param name="committed">Told which rows are gone.</param>
    /// <exception cref="StoreException">The store did not answer. What was deleted until then is gone from the index, too.</exception>
    public async Task<PurgeResult> RunAsync(
        DateTimeOffset? before,
        IProgress<PurgeProgress>? progress,
        Action<SyncBatch> committed,
        CancellationToken cancellationToken
    )
    {
        var messages = _trash.Find(before);
        var failures = new List<SyncFailure>();
        int deleted = 0;
        int versions = 0;
        foreach (var batch in messages.Chunk(options.BatchSize))
        {
            var gone = new List<TrashedBlob>();
            try
            {
                foreach (var message in batch.Where(IsStillThere))
                {
                    if (message.Source != RowSource.Bucket)
                        discard(message.Key, message.Source);
                    else if (await store.DeleteAsync(message.BlobKey, cancellationToken).ConfigureAwait(false))
                        versions++;
                    gone.Add(message);
                }
            }
            catch (AccessDeniedException denied)
            {
                failures.AddRange(
                    messages.Skip(deleted + gone.Count).Select(left => new SyncFailure(left.Key, denied.Message))
                );
            }
            finally
            {
                Remove(gone, committed);
                deleted += gone.Count;
            }

            progress?.Report(new(deleted + failures.Count, messages.Count));
            if (failures.Count > 0)
                break;
        }

        return new(deleted, versions, failures);
    }

    private void Remove(List<TrashedBlob> gone, Action<SyncBatch> committed)
    {
        if (gone.Count == 0)
            return;
        foreach (var message in gone)
            copies.Forget(message.BlobKey);
        committed(new SyncBatch([], [], _writer.Remove([.. gone.Select(message => (message.BlobKey, message.ETag))])));
    }

    private bool IsStillThere(TrashedBlob message) => index.Find(message.Key)?.Folder == MessageFolder.Trash;
}
