using MailTui.Core.Compose;
using MailTui.Core.Messages;

namespace MailTui.Core.Mailboxes;

/// <summary>What a new draft is to be.</summary>
/// <param name="Kind">How it comes to be.</param>
/// <param name="Source">The message that it answers, forwards or repeats; null for a new one.</param>
public sealed record DraftRequest(DraftKind Kind, MessageKey? Source = null)
{
    /// <summary>The lines to quote; null: the whole text.</summary>
    public string? Quoted { get; init; }

    /// <summary>To whom, as typed; empty: as it follows from the source.</summary>
    public string To { get; init; } = "";

    public string Subject { get; init; } = "";

    public string Body { get; init; } = "";

    /// <summary>A file to begin with; null: none.</summary>
    public string? Template { get; init; }
}
