using MailTui.Core.Blobs;
using MailTui.Core.Sync;
using MailTui.Core.Text;

namespace MailTui.Core.Mailboxes.Unified;

/// <summary>One pass over several mailboxes, side by side: one that does not answer does not keep the others from theirs.</summary>
internal sealed class UnifiedPass(IReadOnlyList<IMailbox> mailboxes, UnifiedKeys keys)
{
    /// <summary>Each of them fetches up to 16 messages at once.</summary>
    private const int AtOnce = 4;

    /// <exception cref="StoreException">Mailboxes failed: the message names them, and the type is that of the failure that somebody has to act on.</exception>
    public async Task<SyncResult> RunAsync(IProgress<SyncProgress>? progress, CancellationToken cancellationToken)
    {
        using var places = new SemaphoreSlim(AtOnce);
        var sum = new ProgressSum(mailboxes.Count, progress);
        var passes = await Task.WhenAll(
                mailboxes.Select((mailbox, index) => PassAsync(mailbox, places, sum.Of(index), cancellationToken))
            )
            .ConfigureAwait(false);
        Throw([.. mailboxes.Zip(passes, (mailbox, pass) => (mailbox.Info.Name, pass.Failure))]);
        return passes
            .Index()
            .Aggregate(
                new SyncResult(0, 0, 0, 0, 0, TimeSpan.Zero, []),
                (all, pass) => pass.Item.Result is { } result ? Add(all, pass.Index, result) : all
            );
    }

    private static async Task<(SyncResult? Result, StoreException? Failure)> PassAsync(
        IMailbox mailbox,
        SemaphoreSlim places,
        IProgress<SyncProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        await places.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return (await mailbox.SynchronizeAsync(progress, cancellationToken).ConfigureAwait(false), null);
        }
        catch (StoreException failure)
        {
            return (null, failure);
        }
        finally
        {
            places.Release();
        }
    }

    private static void Throw(IReadOnlyList<(string Name, StoreException? Failure)> passes)
    {
        var failed = passes.Where(pass => pass.Failure is not null).ToList();
        if (failed.Count == 0)
            return;
        var message = Phrase.Join(
            " ",
            failed.Select(pass => new Phrase("{0}: {1}", [pass.Name, pass.Failure?.Sentence]))
        );
        // What time heals counts only where nothing else is wrong.
        var weightiest = failed.Select(pass => pass.Failure).OrderBy(f => f is StoreUnavailableException).First();
        throw weightiest switch
        {
            StoreUnavailableException => new StoreUnavailableException(message, weightiest),
            AccessDeniedException denied => new AccessDeniedException(message, denied.Action, denied),
            WrongRegionException wrong => new WrongRegionException(message, wrong.ActualRegion, wrong),
            BucketNotFoundException => new BucketNotFoundException(message, weightiest),
            _ => new CredentialsException(message, weightiest),
        };
    }

    private SyncResult Add(SyncResult all, int mailbox, SyncResult one) =>
        new(
            all.Listed + one.Listed,
            all.Fetched + one.Fetched,
            all.Removed + one.Removed,
            all.Failed + one.Failed,
            all.Bytes + one.Bytes,
            all.Elapsed > one.Elapsed ? all.Elapsed : one.Elapsed,
            [.. all.Failures, .. one.Failures.Select(failure => failure with { Key = keys.Of(mailbox, failure.Key) })]
        );

    /// <summary>How far all of them are, taken together.</summary>
    private sealed class ProgressSum(int count, IProgress<SyncProgress>? progress)
    {
        private readonly SyncProgress[] _parts = new SyncProgress[count];
        private readonly Lock _lock = new();

        public IProgress<SyncProgress>? Of(int mailbox) =>
            progress is null ? null : new Part(report => Report(mailbox, report));

        private void Report(int mailbox, SyncProgress part)
        {
            // Reported within the lock, or an older sum could come after a newer one.
            lock (_lock)
            {
                _parts[mailbox] = part;
                progress?.Report(Sum());
            }
        }

        private SyncProgress Sum() =>
            new(
                _parts.Sum(part => part.Listed),
                _parts.All(part => part.Total is not null) ? _parts.Sum(part => part.Total) : null,
                _parts.Sum(part => part.Fetched),
                _parts.Sum(part => part.Failed),
                _parts.Sum(part => part.Bytes),
                _parts.Sum(part => part.Rate),
                _parts.Max(part => part.Remaining)
            );

        /// <summary>Unlike <see cref="Progress{T}"/>, on the thread that reports.</summary>
        private sealed class Part(Action<SyncProgress> report) : IProgress<SyncProgress>
        {
            public void Report(SyncProgress value) => report(value);
        }
    }
}
