using MailTui.Core.Mailboxes;

namespace MailTui.Options;

/// <summary>The whole configuration file.</summary>
internal sealed class MailTuiOptions
{
    /// <summary>The mailboxes; with none, the built-in demo is shown.</summary>
    public IList<MailboxOptions> Mailboxes { get; set; } = [];

    public ComposeOptions Compose { get; set; } = new();

    public UiOptions Ui { get; set; } = new();

    public CacheOptions Cache { get; set; } = new();
}
