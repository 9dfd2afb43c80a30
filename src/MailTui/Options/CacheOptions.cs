namespace MailTui.Options;

/// <summary>Raw messages kept on this machine, so that what was read once is there without the network.</summary>
internal sealed class CacheOptions
{
    /// <summary>
    /// Megabytes (of 1,000,000 bytes) that raw messages may take below the cache folder, 0 to 1,000,000. The longest
    /// unused go first; 0 keeps none, so that every message is fetched anew.
    /// </summary>
    /// <example>256</example>
    public int MaxMegabytes { get; set; } = 512;
}
