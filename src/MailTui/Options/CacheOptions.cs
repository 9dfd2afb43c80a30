namespace MailTui.Options;

/// <summary>Raw messages kept on this machine.</summary>
internal sealed class CacheOptions
{
    /// <summary>Megabytes at most, 0 to 1,000,000. Default 512.</summary>
    public int MaxMegabytes { get; set; } = 512;
}
