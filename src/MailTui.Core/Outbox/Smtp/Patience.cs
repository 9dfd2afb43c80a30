namespace MailTui.Core.Outbox.Smtp;

/// <summary>Ends what takes too long, and tells that apart from being cancelled.</summary>
internal static class Patience
{
    /// <exception cref="TimeoutException">It took longer.</exception>
    /// <exception cref="OperationCanceledException">The caller's token.</exception>
    public static async Task<T> WaitAsync<T>(
        TimeSpan most,
        Func<CancellationToken, Task<T>> work,
        CancellationToken cancellationToken
    )
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        end.CancelAfter(most);
        try
        {
            return await work(end.Token).ConfigureAwait(false);
        }
        // A stream that is closed because it was cancelled says so in its own way.
        catch (Exception e)
            when (end.IsCancellationRequested
                && e is OperationCanceledException or IOException or ObjectDisposedException
            )
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new TimeoutException($"no answer for {most.TotalSeconds:0.#} s", e);
        }
    }

    public static Task WaitAsync(
        TimeSpan most,
        Func<CancellationToken, Task> work,
        CancellationToken cancellationToken
    ) =>
        WaitAsync(
            most,
            async token =>
            {
                await work(token).ConfigureAwait(false);
                return true;
            },
            cancellationToken
        );
}
