namespace MailTui.Testing.S3;

/// <summary>
/// Holds requests until a test releases them, so that a test can look at the moment in between without sleeping.
/// </summary>
public sealed class FaultGate : IDisposable
{
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim arrivals = new(0);

    /// <summary>Waits until <paramref name="count"/> more requests are held.</summary>
    public async Task ReachedAsync(int count, CancellationToken cancellationToken)
    {
        for (int i = 0; i < count; i++)
            await arrivals.WaitAsync(cancellationToken);
    }

    /// <summary>Lets go what is held, and everything that comes later.</summary>
    public void Release() => released.TrySetResult();

    public void Dispose() => Release();

    internal Task WaitAsync(CancellationToken cancellationToken)
    {
        arrivals.Release();
        return released.Task.WaitAsync(cancellationToken);
    }
}
