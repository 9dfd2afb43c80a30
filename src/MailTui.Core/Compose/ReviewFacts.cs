using MailTui.Core.Messages;

namespace MailTui.Core.Compose;

/// <summary>What is known around a draft when it is looked over. What is unknown gives no warning.</summary>
public sealed record ReviewFacts
{
    public static ReviewFacts None { get; } = new();

    /// <summary>The mailbox's own addresses.</summary>
    public IReadOnlyList<MailAddress> OwnAddresses { get; init; } = [];

    /// <summary>Domains and addresses that SES has verified; null: unknown.</summary>
    public IReadOnlyCollection<string>? Verified { get; init; }

    /// <summary>Addresses that SES refused of late because it had not verified them.</summary>
    public IReadOnlyCollection<string> Refused { get; init; } = [];

    /// <summary>Bytes that the server takes (SIZE, RFC 1870); null: unknown.</summary>
    public long? MaxSize { get; init; }

    /// <summary>Recipients that the server takes. Default: the limit of SES.</summary>
    public int MaxRecipients { get; init; } = 50;
}
