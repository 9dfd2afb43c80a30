namespace MailTui.Core.Outbox;

/// <summary>What a reply of the server, or its absence, means for a message.</summary>
public enum SesReplyKind
{
    /// <summary>It was taken over (250): it is sent.</summary>
    Accepted = 0,

    /// <summary>It was not taken over now, and may be later (4xx, no connection): tried again by itself.</summary>
    Temporary,

    /// <summary>Too fast: the whole queue slows down.</summary>
    Throttled,

    /// <summary>The day's quota is used up: tried again in an hour.</summary>
    DailyQuota,

    /// <summary>It will never be taken over as it is (5xx about this message): it returns to its writer.</summary>
    Permanent,

    /// <summary>
    /// Nothing can be sent before somebody changes something outside the message (password, certificate, configuration): the queue
    /// waits, and goes on by itself when the cause is gone.
    /// </summary>
    Blocked,

    /// <summary>It went out and no reply came: it may have been taken over. Never sent again by itself.</summary>
    Unknown,
}
