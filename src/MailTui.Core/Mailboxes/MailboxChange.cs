using MailTui.Core.Messages;

namespace MailTui.Core.Mailboxes;

/// <summary>All that a screen ever hears of a mailbox: one event for one committed transaction.</summary>
public sealed record MailboxChange
{
    /// <summary>Messages that are new in the index.</summary>
    public IReadOnlyList<MessageKey> Created { get; init; } = [];

    /// <summary>Messages whose row looks different now (flags, folder, overwritten object).</summary>
    public IReadOnlyList<MessageKey> Updated { get; init; } = [];

    /// <summary>Messages that are gone.</summary>
    public IReadOnlyList<MessageKey> Removed { get; init; } = [];

    /// <summary>Anything may have changed (another copy of the program wrote): read everything shown again.</summary>
    public bool Rescan { get; init; }

    /// <summary>What was updated still says the same: only flags changed.</summary>
    public bool OnlyFlags { get; init; }

    /// <summary>Saved searches changed; no message did.</summary>
    public bool Views { get; init; }
}
