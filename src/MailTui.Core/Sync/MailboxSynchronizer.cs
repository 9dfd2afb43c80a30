using System.Threading.Channels;
using MailTui.Core.Blobs;
using MailTui.Core.Index;
using MailTui.Core.Messages;
using Microsoft.Extensions.Logging;

namespace MailTui.Core.Sync;

/// <summary>
/// Makes the index agree with the bucket: LIST all pages → difference with the index → GETs, newest first → parse on the
/// fetching side → one transaction a batch. It can be killed anywhere: what is committed stays, and the next pass finds the
/// rest by the same difference. Two of them may run at once; they then do some work twice and store the same.
/// </summary>
/// <param name="mayOpen">
/// Whether a KMS key is worth another try with the messages that are encrypted with it; null: there is no KMS.
/// </param>
internal sealed partial class MailboxSynchronizer(
    IBlobStore store,
    MessageIndex index,
    bool prefixIsOpen,
    SyncOptions options,
    TimeProvider time,
    ILogger logger,
    Func<string, bool>? mayOpen = null
)
{
    private readonly SealedMessages _sealed = new(index);
    private readonly MessageFetcher _fetcher = new(store, options, logger);
    private readonly MessageIndexWriter _writer = new(index);

    /// <summary>One pass.</summary>
    /// <param name="committed">Told after each transaction what is new, what changed and what is gone.</param>
    /// <exception cref="StoreException">
    /// The pass could not go on: no access, no network, wrong credentials. What was fetched until then is stored.
    /// </exception>
    public async Task<SyncResult> RunAsync(
        IProgress<SyncProgress>? progress,
        Action<SyncBatch> committed,
        CancellationToken cancellationToken
    )
    {
        var meter = new SyncMeter(time, progress);
        var difference = await BucketDifference
            .FindAsync(store, index, prefixIsOpen, meter.Listed, cancellationToken)
            .ConfigureAwait(false);
        meter.Planned(difference.Listed, difference.ToFetch.Count);
        LogDifference(logger, difference.Listed, difference.ToFetch.Count, difference.Gone.Count);

        long removed = 0;
        foreach (var chunk in difference.Gone.Chunk(options.BatchSize * 4))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var keys = _writer.Remove(chunk);
            removed += keys.Count;
            if (keys.Count > 0)
                committed(new SyncBatch([], [], keys));
        }

        await FetchAsync(difference.ToFetch, meter, committed, cancellationToken).ConfigureAwait(false);
        await OpenSealedAsync(meter, committed, cancellationToken).ConfigureAwait(false);
        var result = meter.Finish(removed);
        LogPass(logger, result.Listed, result.Fetched, result.Removed, result.Failed, result.Elapsed.TotalSeconds);
        return result;
    }

    /// <summary>
    /// What could not be decrypted is read again when nothing is known any more that speaks against its key: of each key the
    /// newest message, which asks KMS once, and all others when that went well.
    /// </summary>
    private async Task OpenSealedAsync(
        SyncMeter meter,
        Action<SyncBatch> committed,
        CancellationToken cancellationToken
    )
    {
        if (mayOpen is null)
            return;
        foreach (string key in _sealed.Keys())
        {
            // Nobody looked yet which key it is: that is done once, and then known.
            bool isUnknown = key.Length == 0;
            if (!isUnknown && mayOpen(key))
                await ReadAgainAsync(key, most: 1).ConfigureAwait(false);
            if (isUnknown || mayOpen(key))
                await ReadAgainAsync(key, most: int.MaxValue).ConfigureAwait(false);
        }

        Task ReadAgainAsync(string key, int most)
        {
            List<PendingBlob> pending =
            [
                .. _sealed.Of(key, most).Select(row => new PendingBlob(row.BlobKey, row.Size, row.Modified)),
            ];
            meter.Added(pending.Count);
            return FetchAsync(pending, meter, committed, cancellationToken);
        }
    }

    private async Task FetchAsync(
        List<PendingBlob> pending,
        SyncMeter meter,
        Action<SyncBatch> committed,
        CancellationToken cancellationToken
    )
    {
        if (pending.Count == 0)
            return;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // Bounded: when the disk is slower than the network, fetching waits instead of filling the memory.
        var parsed = Channel.CreateBounded<MessageRecord>(
            new BoundedChannelOptions(options.BatchSize) { SingleReader = true }
        );
        var failures = new FailureStreak(options.FailuresInARow);
        var fetching = FetchAllAsync(pending, parsed.Writer, failures, meter, stop.Token);
        try
        {
            await StoreAllAsync(parsed.Reader, meter, committed).ConfigureAwait(false);
        }
        finally
        {
            // When storing failed (a full disk), fetching must end before the failure goes on.
            await stop.CancelAsync().ConfigureAwait(false);
            await ((Task)fetching).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await fetching.ConfigureAwait(false);
    }

    private async Task FetchAllAsync(
        List<PendingBlob> pending,
        ChannelWriter<MessageRecord> parsed,
        FailureStreak failures,
        SyncMeter meter,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var parallel = new ParallelOptions
            {
                MaxDegreeOfParallelism = options.Concurrency,
                CancellationToken = cancellationToken,
            };
            await Parallel
                .ForEachAsync(
                    pending,
                    parallel,
                    async (blob, token) =>
                    {
                        if (await FetchOneAsync(blob, failures, meter, token).ConfigureAwait(false) is { } record)
                            await parsed.WriteAsync(record, token).ConfigureAwait(false);
                    }
                )
                .ConfigureAwait(false);
        }
        finally
        {
            // The reader stores what is in the channel in any case: nothing that was fetched is thrown away.
            parsed.Complete();
        }
    }

    private async Task<MessageRecord?> FetchOneAsync(
        PendingBlob blob,
        FailureStreak failures,
        SyncMeter meter,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var (record, bytes) = await _fetcher.FetchAsync(blob, cancellationToken).ConfigureAwait(false);
            meter.Transferred(bytes);
            failures.Succeeded();
            return record;
        }
        catch (BlobNotFoundException)
        {
            // Removed since it was listed.
            meter.Vanished();
            return null;
        }
        catch (StoreException e) when (e is StoreUnavailableException or AccessDeniedException)
        {
            LogFailure(logger, blob.BlobKey, e.GetType().Name);
            meter.Failed(new SyncFailure(MailKeys.KeyOf(blob.BlobKey), e.Message));
            if (failures.Failed())
                throw;
            return null;
        }
    }

    private async Task StoreAllAsync(ChannelReader<MessageRecord> parsed, SyncMeter meter, Action<SyncBatch> committed)
    {
        var batch = new List<MessageRecord>(options.BatchSize);
        // What has gathered while the last transaction ran makes the next: small and prompt on a slow network, large and
        // cheap on a fast one.
        while (await parsed.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false))
        {
            while (batch.Count < options.BatchSize && parsed.TryRead(out var record))
                batch.Add(record);
            var (created, updated) = _writer.Store(batch);
            meter.Stored(batch.Count);
            committed(new SyncBatch(created, updated, []));
            batch.Clear();
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "listed {Listed}, to fetch {ToFetch}, gone {Gone}")]
    private static partial void LogDifference(ILogger logger, long listed, long toFetch, long gone);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "pass: listed {Listed}, fetched {Fetched}, removed {Removed}, failed {Failed}, {Seconds:F1} s"
    )]
    private static partial void LogPass(
        ILogger logger,
        long listed,
        long fetched,
        long removed,
        long failed,
        double seconds
    );

    [LoggerMessage(Level = LogLevel.Warning, Message = "{BlobKey} was not fetched: {Failure}")]
    private static partial void LogFailure(ILogger logger, string blobKey, string failure);
}
