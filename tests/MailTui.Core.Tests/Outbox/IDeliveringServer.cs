using MailTui.Core.Outbox;

namespace MailTui.Core.Tests.Outbox;

/// <summary>A mail server whose deliveries can be looked at.</summary>
public interface IDeliveringServer : IAsyncDisposable
{
    /// <summary>How it is reached.</summary>
    SmtpOptions Options { get; }

    /// <summary>Waits for as many messages; fields of the server's own may stand before them.</summary>
    Task<IReadOnlyList<byte[]>> DeliveredAsync(int count, CancellationToken cancellationToken);
}
