namespace MailTui.Core.Messages;

/// <summary>
/// The IMAP ENVELOPE structure (RFC 9051 §7.5.2) plus References: header fields decoded (RFC 2047, RFC 2231, legacy
/// charsets) and made safe to show (see <c>TerminalText</c>). Nothing here is trusted: it is what the sender wrote.
/// </summary>
public sealed record Envelope
{
    /// <summary>An envelope with nothing in it.</summary>
    public static Envelope Empty { get; } = new();

    /// <summary>The Date field (RFC 5322 §3.6.1); null when missing or unreadable.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>Subject on one line; empty when missing.</summary>
    public string Subject { get; init; } = "";

    public IReadOnlyList<MailAddress> From { get; init; } = [];

    /// <summary>Empty when the field is missing (ENVELOPE would repeat From; callers decide).</summary>
    public IReadOnlyList<MailAddress> Sender { get; init; } = [];

    /// <summary>Empty when the field is missing.</summary>
    public IReadOnlyList<MailAddress> ReplyTo { get; init; } = [];

    public IReadOnlyList<MailAddress> To { get; init; } = [];

    public IReadOnlyList<MailAddress> Cc { get; init; } = [];

    public IReadOnlyList<MailAddress> Bcc { get; init; } = [];

    /// <summary>Message ids without angle brackets; empty when missing.</summary>
    public IReadOnlyList<string> InReplyTo { get; init; } = [];

    /// <summary>The id without angle brackets; null when missing.</summary>
    public string? MessageId { get; init; }

    /// <summary>Message ids without angle brackets, oldest first (RFC 5322 §3.6.4).</summary>
    public IReadOnlyList<string> References { get; init; } = [];
}
