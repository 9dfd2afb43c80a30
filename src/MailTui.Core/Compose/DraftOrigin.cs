using MailTui.Core.Messages;

namespace MailTui.Core.Compose;

/// <summary>The message that a draft answers, forwards or repeats, as far as sending it needs to know. Strings are safe to show.</summary>
public sealed record DraftOrigin
{
    public required DraftKind Kind { get; init; }

    /// <summary>The message; null for a draft that came from a link.</summary>
    public MessageKey? Key { get; init; }

    /// <summary>The subject it had.</summary>
    public string Subject
    {
        get;
        init => field = value ?? "";
    } = "";

    /// <summary>Who sent it.</summary>
    public IReadOnlyList<MailAddress> From
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Where its sender wants answers, when that is somewhere else than <see cref="From"/>; else empty.</summary>
    public IReadOnlyList<MailAddress> ReplyTo
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>The address of the mailing list that it came through; null when it came through none that takes mail.</summary>
    public string? List { get; init; }

    /// <summary>The address that it reached us at; null when unknown.</summary>
    public string? DeliveredTo { get; init; }

    /// <summary>
    /// It reached us although To and Cc name none of our addresses, and through no list: an answer to all tells them that
    /// we had it.
    /// </summary>
    public bool WasBcc { get; init; }
}
