using MailTui.Core.Blobs;
using MailTui.Core.Index;
using MailTui.Core.Text;

namespace MailTui.Core.Sync;

/// <summary>What the bucket has and the index has not, and the other way round.</summary>
internal sealed class BucketDifference
{
    private BucketDifference() { }

    /// <summary>Objects that are mail.</summary>
    public long Listed { get; private set; }

    /// <summary>New and overwritten objects, newest first.</summary>
    public List<PendingBlob> ToFetch { get; } = [];

    /// <summary>Rows whose object is gone.</summary>
    public List<(string BlobKey, string ETag)> Gone { get; } = [];

    /// <summary>
    /// Lists the whole store beside the index. Both come in the byte order of their keys, so one walk over the two is
    /// enough and only differences are kept in memory. The index is read as of a moment before the listing began: an object
    /// it knew then and that the (strongly consistent) listing does not show was removed.
    /// </summary>
    /// <param name="onPage">Told the number of messages listed so far.</param>
    public static async Task<BucketDifference> FindAsync(
        IBlobStore store,
        MessageIndex index,
        bool prefixIsOpen,
        Action<long> onPage,
        CancellationToken cancellationToken
    )
    {
        var difference = new BucketDifference();
        using var known = new IndexSnapshot(index);
        string? previous = null;
        await foreach (var page in store.ListAsync("", cancellationToken).ConfigureAwait(false))
        {
            foreach (var blob in page)
            {
                if (previous is not null && Utf8KeyOrder.Instance.Compare(previous, blob.Key) >= 0)
                {
                    throw new StoreUnavailableException(
                        Phrase.Of(
                            $"{store.Location} does not list its objects in the order that S3 promises ({blob.Key} after {previous}), so new mail cannot be told from old. Use a service that does."
                        )
                    );
                }

                previous = blob.Key;
                difference.Take(blob, known, prefixIsOpen);
            }

            onPage(difference.Listed);
        }

        while (known.Current is { } gone)
        {
            difference.Miss(gone);
            known.MoveNext();
        }

        difference.ToFetch.Sort(
            static (a, b) =>
                b.ModifiedTicks != a.ModifiedTicks
                    ? b.ModifiedTicks.CompareTo(a.ModifiedTicks)
                    : string.CompareOrdinal(a.BlobKey, b.BlobKey)
        );
        return difference;
    }

    private void Take(BlobInfo blob, IndexSnapshot known, bool prefixIsOpen)
    {
        if (!MailKeys.IsMail(blob.Key, prefixIsOpen))
            return;
        Listed++;
        while (known.Current is { } row)
        {
            int order = Utf8KeyOrder.Instance.Compare(row.BlobKey, blob.Key);
            if (order > 0)
                break;
            known.MoveNext();
            if (order < 0)
            {
                Miss(row);
                continue;
            }

            if (row.ETag != blob.ETag)
                ToFetch.Add(new PendingBlob(blob.Key, blob.Size, blob.LastModified.UtcTicks));
            return;
        }

        ToFetch.Add(new PendingBlob(blob.Key, blob.Size, blob.LastModified.UtcTicks));
    }

    /// <summary>What is here alone was never in the bucket.</summary>
    private void Miss((string BlobKey, string ETag, bool IsLocal) row)
    {
        if (!row.IsLocal)
            Gone.Add((row.BlobKey, row.ETag));
    }
}
