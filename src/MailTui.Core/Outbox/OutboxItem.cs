using MailTui.Core.Messages;
using MailTui.Core.Text;

namespace MailTui.Core.Outbox;

/// <summary>One message that is to be sent, or was: a line of the outbox, as it stood when it was read.</summary>
public sealed record OutboxItem
{
    /// <summary>Of the draft that it was, when it was one.</summary>
    public required MessageKey Key { get; init; }

    public required OutboxState State { get; init; }

    /// <summary>SMTP MAIL FROM.</summary>
    public string Sender { get; init; } = "";

    /// <summary>SMTP RCPT TO: everybody, blind copies too.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>The Message-ID that we gave it, without angle brackets. SES puts another one in its place.</summary>
    public string MessageId { get; init; } = "";

    /// <summary>Bytes that go out, without dot-stuffing.</summary>
    public long Size { get; init; }

    /// <summary>When it was put into the outbox.</summary>
    public DateTimeOffset Queued { get; init; }

    /// <summary>It does not go out before: asked for, or because the last attempt failed.</summary>
    public DateTimeOffset Due { get; init; }

    /// <summary>How often it was tried since the user asked for it last; what was no fault of its own does not count.</summary>
    public int Attempts { get; init; }

    /// <summary>Null: it was never tried.</summary>
    public DateTimeOffset? LastAttempt { get; init; }

    /// <summary>What the server or the network said last: one line, safe to show; null: nothing yet.</summary>
    public string? Reply { get; init; }

    /// <summary>What that means and what to do, in sentences; null when nothing is wrong.</summary>
    public Phrase? Problem { get; init; }

    /// <summary>Of <c>250 Ok &lt;id&gt;</c>; null before, and when the server named none.</summary>
    public string? SesId { get; init; }

    /// <summary>What it answers or forwards, as whoever queued it wrote that down; null: nothing.</summary>
    public string? Origin { get; init; }

    /// <summary>
    /// DATA began and no reply is known: it may have been taken over. Of a <see cref="OutboxState.Sending"/> item it says that
    /// the outcome is awaited, of an <see cref="OutboxState.Unknown"/> one that it never came.
    /// </summary>
    public bool IsHandedOver { get; init; }

    /// <summary>Grows with each change; another one also when an item of the same key is queued anew.</summary>
    public long Revision { get; init; }
}
