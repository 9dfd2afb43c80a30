using MailTui.Core.Compose;
using MailTui.Core.Messages;

namespace MailTui.Core.Mailboxes;

/// <summary>What a new draft is to be.</summary>
/// <param name="Kind">How it comes to be.</param>
/// <param name="Source">The message that it answers, forwards or repeats; null for a new one.</param>
public sealed record DraftRequest(DraftKind Kind, MessageKey? Source = null)
{
    /// <summary>Quotes that are folded in the reader are left out.</summary>
    public bool WithoutFolded { get; init; }

    /// <summary>The words for attribution and heading.</summary>
    public ReplyWords Words { get; init; } = ReplyWords.English;

    /// <summary>To whom, as typed; empty: as it follows from the source.</summary>
    public string To { get; init; } = "";

    public string Subject { get; init; } = "";

    public string Body { get; init; } = "";

    /// <summary>A <c>mailto:</c> link (RFC 6068) to begin with; null: none.</summary>
    public string? Mailto { get; init; }
}
