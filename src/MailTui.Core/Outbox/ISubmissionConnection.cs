namespace MailTui.Core.Outbox;

/// <summary>A connection over which several messages go, one after the other.</summary>
internal interface ISubmissionConnection : IAsyncDisposable
{
    /// <summary>False when the next message needs another connection.</summary>
    bool IsUsable { get; }

    /// <summary>Hands over one message. Whatever comes of it is a reply; it throws only when it is cancelled before DATA.</summary>
    /// <param name="sender">MAIL FROM.</param>
    /// <param name="recipients">RCPT TO.</param>
    /// <param name="content">RFC 5322, lines ended by CRLF, without dot-stuffing.</param>
    /// <param name="beforeData">
    /// Awaited before DATA is sent: from then on the message may arrive. What it throws ends the hand-over before anything is out.
    /// </param>
    /// <param name="cancellationToken">After DATA it makes the outcome <see cref="SesReplyKind.Unknown"/>.</param>
    Task<SesReply> SendAsync(
        string sender,
        IReadOnlyList<string> recipients,
        ReadOnlyMemory<byte> content,
        Func<CancellationToken, Task> beforeData,
        CancellationToken cancellationToken
    );
}
