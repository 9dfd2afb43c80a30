using MailTui.Core.Unsubscribe;

namespace MailTui.Presentation.Tests.Outside;

/// <summary>Keeps what it was asked; fails where a test says so.</summary>
internal sealed class FakeUnsubscriber : IUnsubscriber
{
    public List<Uri> Asked { get; } = [];

    public UnsubscribeException? Failure { get; set; }

    public Task UnsubscribeAsync(Uri address, CancellationToken cancellationToken)
    {
        Asked.Add(address);
        return Failure is null ? Task.CompletedTask : Task.FromException(Failure);
    }
}
