namespace MailTui.Core.Blobs;

/// <summary>How long and how often the S3 store tries before it says that the service is unavailable.</summary>
internal sealed record S3Limits
{
    public static S3Limits Default { get; } = new();

    /// <summary>
    /// How often one call is retried by the SDK: 3, so 4 attempts. Its standard mode waits a random part of 1, 2, then 4
    /// seconds between them: enough for S3's <c>503 SlowDown</c> and for a dropped connection, short enough that a reader
    /// without a network is told so within seconds. What fails after that is the synchroniser's to try again later.
    /// </summary>
    public int Retries { get; init; } = 3;

    /// <summary>
    /// How often a body that broke off is asked for again: 2, so 3 attempts. The SDK cannot retry those: for it, a call
    /// is over with the header.
    /// </summary>
    public int BodyRetries { get; init; } = 2;

    /// <summary>The time to reach the service, DNS and TLS included: 10 s.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The time from a request's first byte to its answer's header: 60 s, which lets 5 MB up at 1 Mbit/s.</summary>
    public TimeSpan Response { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// The time without a single byte of a body: 30 s. <see cref="Response"/> does not cover the body, and a NAT that
    /// forgot the connection would hold its reader for ever.
    /// </summary>
    public TimeSpan Stall { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The time to find region and credentials where the SDK asks the network for them: 15 s.</summary>
    public TimeSpan Resolution { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Connections to the service: 20, for 16 GETs at once and room beside them for the message a reader opens meanwhile.
    /// </summary>
    public int Connections { get; init; } = 20;
}
