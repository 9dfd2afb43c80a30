using MailTui.Core.Blobs;
using MailTui.Core.Messages;
using Microsoft.Extensions.Logging;

namespace MailTui.Core.Sync;

/// <summary>Reads as much of an object as the index needs: a small one whole, of a large one the beginning.</summary>
internal sealed class MessageFetcher(IBlobStore store, SyncOptions options, ILogger logger)
{
    /// <summary>The record, and the number of bytes that were transferred for it.</summary>
    public async Task<(MessageRecord Record, long Bytes)> FetchAsync(
        PendingBlob pending,
        CancellationToken cancellationToken
    )
    {
        long window = options.Window;
        long transferred = 0;
        while (true)
        {
            long? limit = pending.Size <= window ? null : window;
            var blob = await store.GetAsync(pending.BlobKey, limit, cancellationToken).ConfigureAwait(false);
            transferred += blob.Content.Length;
            if (blob.IsComplete || window >= options.LargestWindow || HeaderBlock.EndsWithin(blob.Content.Span))
                return (GuardedRecordReader.Read(blob, logger), transferred);
            window *= 4;
        }
    }
}
