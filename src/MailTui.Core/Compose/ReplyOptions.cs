namespace MailTui.Core.Compose;

/// <summary>How a message is answered or forwarded.</summary>
public sealed record ReplyOptions
{
    /// <summary>Who the user writes as; the first is the default. The mailbox's own addresses.</summary>
    public IReadOnlyList<Identity> Identities { get; init; } = [];

    /// <summary>Addresses that are the user's without being written as; the identities are own addresses anyway.</summary>
    public IReadOnlyList<string> OwnAddresses { get; init; } = [];

    public ReplyWords Words { get; init; } = ReplyWords.English;

    /// <summary>The zone in which dates are told. Default: UTC.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    public DraftFormat Format { get; init; }

    /// <summary>The original is quoted in a reply. Default: it is.</summary>
    public bool Quote { get; init; } = true;

    /// <summary>Only these lines are quoted: what was selected on the screen; null: everything.</summary>
    public IReadOnlyList<string>? Selection { get; init; }

    /// <summary>What was folded on the screen (quotes of earlier messages) is left out.</summary>
    public bool WithoutFolded { get; init; }

    /// <summary>The signature stands above the quote instead of at the end.</summary>
    public bool SignatureAboveQuote { get; init; }
}
