using MailTui.Core.Messages;

namespace MailTui.Core.Mailboxes;

/// <summary>What a mailbox is, for titles and messages.</summary>
/// <param name="Name">The configured name.</param>
/// <param name="Location">Where its messages lie: <c>s3://bucket/prefix</c> or a folder's path.</param>
/// <param name="PollInterval">How often to look for new mail.</param>
/// <param name="IsDemo">True for the built-in demo mailbox.</param>
public sealed record MailboxInfo(string Name, string Location, TimeSpan PollInterval, bool IsDemo)
{
    /// <summary>The reader's own addresses; the first is the default sender. Empty when none are configured.</summary>
    public IReadOnlyList<MailAddress> Addresses { get; init; } = [];

    /// <summary>The bucket is never written to.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>After so long in the trash a message is deleted; null: never by itself.</summary>
    public TimeSpan? TrashAge { get; init; }
}
