namespace MailTui.Core.Sync;

/// <summary>How a pass over the bucket works.</summary>
internal sealed record SyncOptions
{
    /// <summary>GETs under way at once. Default 16: enough to hide a transatlantic round trip, few enough for 512 MB.</summary>
    public int Concurrency { get; init; } = 16;

    /// <summary>Messages stored in one transaction at most. Default 256.</summary>
    public int BatchSize { get; init; } = 256;

    /// <summary>
    /// Objects up to this size are read whole, larger ones by range. Default 64 KiB: X-SES-RECEIPT and ARC can push a header
    /// block past 16 KiB.
    /// </summary>
    public int Window { get; init; } = 64 * 1024;

    /// <summary>
    /// How far the window grows when the header block does not end in it. Default 4 MiB: bounds what one hostile message can
    /// cost.
    /// </summary>
    public int LargestWindow { get; init; } = 4 * 1024 * 1024;

    /// <summary>
    /// How much of a large object is read for its text, in bytes. Default 8 MiB: texts stand before attachments, and one
    /// object at a time has to fit into a machine of 512 MB beside all else. What was read counts as the whole.
    /// </summary>
    public int LargestBody { get; init; } = 8 * 1024 * 1024;

    /// <summary>
    /// Objects refused or unreachable one after the other before the pass gives up: then it is not them, it is the
    /// permission or the network. Default 8.
    /// </summary>
    public int FailuresInARow { get; init; } = 8;
}
