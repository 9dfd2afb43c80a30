namespace MailTui.Core.Outbox;

/// <summary>Where messages are handed over (RFC 6409).</summary>
internal interface ISubmissionServer
{
    /// <summary>Bytes that one message may have (SIZE, RFC 1870), as it said last; null: it has not said.</summary>
    long? MaxSize { get; }

    /// <summary>Connects and authenticates.</summary>
    /// <exception cref="SubmissionException">It cannot be reached, or refuses us.</exception>
    Task<ISubmissionConnection> ConnectAsync(CancellationToken cancellationToken);
}
