using MailTui.Core.Messages;

namespace MailTui.Core.Compose.Submitted;

/// <summary>What is said beside a message that is handed over: its SMTP envelope, and what stands in for what it lacks.</summary>
public sealed record Submission
{
    /// <summary>For SMTP MAIL FROM, and for From where the message has none; null: who the message is from.</summary>
    public MailAddress? Sender { get; init; }

    /// <summary>The name for From, where the message has none; empty: none.</summary>
    public string SenderName { get; init; } = "";

    /// <summary>For SMTP RCPT TO, all of them valid.</summary>
    public IReadOnlyList<MailAddress> Recipients { get; init; } = [];

    /// <summary>Those of To, Cc and Bcc get it, too; of the Resent- fields, where there are some (RFC 5322 §3.6.6).</summary>
    public bool ReadRecipients { get; init; }

    /// <summary>Who it is from when nothing else says so; null: nobody.</summary>
    public MailAddress? DefaultSender { get; init; }

    /// <summary>For Date, where the message has none.</summary>
    public required DateTimeOffset Now { get; init; }
}
