using MailTui.Core.Mailboxes;

namespace MailTui.Options;

/// <summary>The whole configuration file.</summary>
internal sealed class MailTuiOptions
{
    /// <summary>
    /// The mailboxes, each a bucket (or a folder) of raw messages. Several are shown together, and each alone. With
    /// none, the built-in demo is shown.
    /// </summary>
    public IList<MailboxOptions> Mailboxes { get; set; } = [];

    /// <summary>Writing mail.</summary>
    public ComposeOptions Compose { get; set; } = new();

    /// <summary>The screen and the keys.</summary>
    public UiOptions Ui { get; set; } = new();

    /// <summary>Raw messages kept on this machine.</summary>
    public CacheOptions Cache { get; set; } = new();
}
