namespace MailTui.Core.Messages;

/// <summary>System flags with the meaning of RFC 9051 §2.3.2 (<c>$Forwarded</c> is a keyword there).</summary>
[Flags]
public enum MessageFlags
{
    None = 0,
    Seen = 1,
    Answered = 2,
    Forwarded = 4,
    Flagged = 8,

    /// <summary>Not of IMAP: the message's conversation is muted.</summary>
    Muted = 16,
}
