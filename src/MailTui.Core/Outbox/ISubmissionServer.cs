namespace MailTui.Core.Outbox;

/// <summary>Where messages are handed over (RFC 6409).</summary>
internal interface ISubmissionServer
{
    /// <summary>Connects and authenticates.</summary>
    /// <exception cref="SubmissionException">It cannot be reached, or refuses us.</exception>
    Task<ISubmissionConnection> ConnectAsync(CancellationToken cancellationToken);
}
