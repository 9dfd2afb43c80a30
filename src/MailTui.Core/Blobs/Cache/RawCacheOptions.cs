namespace MailTui.Core.Blobs.Cache;

/// <summary>Where raw messages are kept on this machine, and how many.</summary>
/// <param name="Directory">A folder of the program's own; made when it is first needed.</param>
/// <param name="MaxBytes">What the file may take; 0 keeps nothing.</param>
public sealed record RawCacheOptions(string Directory, long MaxBytes)
{
    /// <summary>Bytes that may wait for the disk before more is not kept. Default 16 MB; a single larger object may, too.</summary>
    public long MaxPendingBytes { get; init; } = 16_000_000;

    /// <summary>How long a reader waits for the disk before it asks the store instead. Default 0.2 s.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How long the end of the program waits for what is still to be written. Default 5 s.</summary>
    public TimeSpan PatienceAtEnd { get; init; } = TimeSpan.FromSeconds(5);
}
