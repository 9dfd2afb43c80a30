using System.Collections.Concurrent;
using Xunit.Sdk;

namespace MailTui.Testing.Screens;

/// <summary>
/// The UI thread of a test: whatever is posted waits until the test lets it run, on the thread of the test. With fakes
/// that answer at once, a settled queue means that nothing is under way any more.
/// </summary>
public sealed class UiThread : SynchronizationContext, IDisposable
{
    private const int Endless = 100_000;

    private readonly ConcurrentQueue<(SendOrPostCallback Callback, object? State)> _posted = new();
    private readonly SynchronizationContext? _previous = Current;

    public UiThread() => SetSynchronizationContext(this);

    public override void Post(SendOrPostCallback d, object? state) => _posted.Enqueue((d, state));

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Runs what was posted, and what that posts, until nothing is left.</summary>
    public void Settle()
    {
        SetSynchronizationContext(this);
        for (int done = 0; _posted.TryDequeue(out var posted); done++)
        {
            if (done > Endless)
                throw new XunitException("The UI thread never comes to rest.");
            posted.Callback(posted.State);
        }
    }

    public void Dispose() => SetSynchronizationContext(_previous);
}
