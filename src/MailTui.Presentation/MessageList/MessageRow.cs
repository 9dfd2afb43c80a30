using MailTui.Core.Messages;
using MailTui.Presentation.Reader;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.MessageList;

/// <summary>A message in the words and marks of the list. Immutable.</summary>
/// <param name="Marked">Shown with a bar at the left.</param>
/// <param name="Unread">Shown with <c>●</c> and in strong type.</param>
/// <param name="State"><c>★</c> flagged, else <c>↩</c> answered, <c>→</c> forwarded, <c>∅</c> muted, else a space.</param>
/// <param name="Trust">See <see cref="TrustAssessment.Mark"/>.</param>
/// <param name="Date">See <see cref="MessageDate.Short"/>.</param>
/// <param name="Who">The sender; of what the reader wrote, the first recipient.</param>
/// <param name="Thread">In a list of conversations, what stands before the subject: <c>4▸</c> four messages in one row,
/// <c>4▾</c> the first of them, <c>└</c> an answer below what it answers.</param>
/// <param name="Labels">Its labels, before the subject; empty for most.</param>
/// <param name="Attachment">True: shown with <c>⎘</c>.</param>
public sealed record MessageRow(
    bool Marked,
    bool Unread,
    StyledSpan State,
    StyledSpan Trust,
    string Date,
    string Who,
    StyledSpan Thread,
    string Labels,
    StyledSpan Subject,
    bool Attachment
)
{
    /// <summary>Answers to answers that are set in; deeper ones stand below these.</summary>
    private const int MaxIndent = 6;

    /// <param name="outbox">How it stands in the outbox, in a word, in the place of the thread; null: it is not there.</param>
    public static MessageRow Of(
        MessageSummary message,
        DateTimeOffset now,
        TimeZoneInfo zone,
        bool marked = false,
        string? outbox = null
    ) =>
        new(
            marked,
            message.Place is { IsFolded: true } folded ? folded.Unread > 0 : message.Unread,
            StateOf(message.Flags),
            message.IsOwn ? DeliveryOf(message) : TrustOf(TrustAssessment.Of(message, [])),
            MessageDate.Short(message.Arrived, now, zone),
            WhoOf(message),
            outbox is null ? ThreadOf(message.Place) : new($"{outbox} ", Tone.Accent),
            string.Concat(message.Labels.Select(label => $"[{label}] ")),
            SubjectOf(message),
            message.Attachments > 0
        );

    private static StyledSpan ThreadOf(ThreadPlace? place) =>
        place is not { Count: > 1 } ? new("", Tone.Accent)
        : place.IsFolded ? new($"{place.Count}▸ ", Tone.Accent)
        : place.IsHead ? new($"{place.Count}▾ ", Tone.Accent)
        : new(new string(' ', 2 * Math.Clamp(place.Depth - 1, 0, MaxIndent)) + "└ ", Tone.Faint);

    /// <summary>An answer that repeats the subject says more by its first words.</summary>
    private static StyledSpan SubjectOf(MessageSummary message)
    {
        string subject = message.Envelope.Subject;
        return message is { Place: { Count: > 1, IsHead: false }, Snippet.Length: > 0 }
            ? new(message.Snippet, Tone.Faint)
            : new(subject.Length > 0 ? subject : Words.Of("(no subject)"), Tone.Normal);
    }

    private static StyledSpan StateOf(MessageFlags flags) =>
        (flags & MessageFlags.Flagged) != 0 ? new("★", Tone.Accent)
        : (flags & MessageFlags.Answered) != 0 ? new("↩", Tone.Faint)
        : (flags & MessageFlags.Forwarded) != 0 ? new("→", Tone.Faint)
        : (flags & MessageFlags.Muted) != 0 ? new("∅", Tone.Faint)
        : new(" ", Tone.Normal);

    private static StyledSpan TrustOf(TrustAssessment trust) => new(trust.Mark, TrustLine.ToneOf(trust.Level));

    private static StyledSpan DeliveryOf(MessageSummary message) =>
        message.Reports.Any(report => report.HasFailed) ? new("✗", Tone.Bad) : new(" ", Tone.Normal);

    private static string WhoOf(MessageSummary message)
    {
        if (message.IsOwn)
            return message.Envelope.To is [var to, ..] ? "→ " + to.Display : Words.Of("→ (nobody yet)");
        return message.Envelope.From is [var from, ..] && from.Display.Length > 0
            ? from.Display
            : Words.Of("(no sender)");
    }
}
