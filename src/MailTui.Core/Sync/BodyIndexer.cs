using MailTui.Core.Blobs;
using MailTui.Core.Blobs.Cache;
using MailTui.Core.Index;
using MailTui.Core.Messages;
using Microsoft.Extensions.Logging;

namespace MailTui.Core.Sync;

/// <summary>
/// Reads the large objects of which a pass read only the beginning, newest first and one at a time, so that their whole text
/// can be found and their attachments are counted right. What is done is in the index and is not done again: it can be
/// killed anywhere. Two of them may run at once; they then do some work twice and store the same.
/// </summary>
internal sealed partial class BodyIndexer(
    CachedReader reader,
    MessageIndex index,
    SyncOptions options,
    TimeProvider time,
    ILogger logger
)
{
    /// <summary>Rows that change are told together: a list that is read again for each would never rest.</summary>
    private static readonly TimeSpan AnnounceEvery = TimeSpan.FromSeconds(1);

    private readonly MessageIndexWriter _writer = new(index);
    private readonly UnreadBodies _unread = new(index);

    public BodyCoverage Coverage()
    {
        var (searchable, total) = _unread.Count();
        return new(searchable, total);
    }

    /// <summary>
    /// Reads what is left. Ends early, and quietly, when the store does not answer: the next call goes on.
    /// </summary>
    /// <param name="progress">Told after each object.</param>
    /// <param name="committed">Told about once a second which rows have changed.</param>
    public async Task RunAsync(
        IProgress<BodyCoverage>? progress,
        Action<SyncBatch> committed,
        CancellationToken cancellationToken
    )
    {
        var coverage = Coverage();
        progress?.Report(coverage);
        var failures = new FailureStreak(options.FailuresInARow);
        var changed = new List<MessageKey>();
        long announced = time.GetTimestamp();
        var place = UnreadBody.BeforeAll;
        try
        {
            while (_unread.Next(place) is { } body)
            {
                cancellationToken.ThrowIfCancellationRequested();
                place = body;
                if (await StoreAsync(body, failures, cancellationToken).ConfigureAwait(false))
                {
                    changed.Add(MailKeys.KeyOf(body.BlobKey));
                    coverage = coverage with { Searchable = coverage.Searchable + 1 };
                    progress?.Report(coverage);
                }

                if (changed.Count == 0 || time.GetElapsedTime(announced) < AnnounceEvery)
                    continue;
                Announce();
                announced = time.GetTimestamp();
            }
        }
        catch (StoreException e)
        {
            LogEnded(logger, place.BlobKey, e.GetType().Name);
        }
        finally
        {
            Announce();
        }

        void Announce()
        {
            if (changed.Count > 0)
                committed(new SyncBatch([], [.. changed], []));
            changed.Clear();
        }
    }

    /// <summary>True when it is in the index now; false when it could not be read, or is gone.</summary>
    /// <exception cref="StoreException">It is not this object, it is the store.</exception>
    private async Task<bool> StoreAsync(UnreadBody body, FailureStreak failures, CancellationToken cancellationToken)
    {
        Blob blob;
        try
        {
            blob = await reader
                .PeekAsync(body.BlobKey, body.ETag, options.LargestBody, cancellationToken)
                .ConfigureAwait(false);
            // It was open once: the row keeps what it has until it is again.
            if (SesEncryption.ObstacleOf(blob) is { } obstacle)
                throw new AccessDeniedException(obstacle, "kms:Decrypt");
            failures.Succeeded();
        }
        catch (BlobNotFoundException)
        {
            // The next pass removes its row.
            return false;
        }
        catch (StoreException e) when (e is StoreUnavailableException or AccessDeniedException)
        {
            LogSkipped(logger, body.BlobKey, e.GetType().Name);
            if (failures.Failed())
                throw;
            return false;
        }

        var record = GuardedRecordReader.Read(blob, logger);
        // Whatever was read is all that will be: of a giant the rest, of a message without text nothing.
        _writer.Store([record with { BodyText = record.BodyText ?? "", BodyIsComplete = true }]);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "the text of {BlobKey} was not read: {Failure}")]
    private static partial void LogSkipped(ILogger logger, string blobKey, string failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "reading texts ended at {BlobKey}: {Failure}")]
    private static partial void LogEnded(ILogger logger, string blobKey, string failure);
}
