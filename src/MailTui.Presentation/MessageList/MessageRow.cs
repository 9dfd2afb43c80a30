using MailTui.Core.Messages;
using MailTui.Presentation.Reader;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.MessageList;

/// <summary>A message in the words and marks of the list. Immutable.</summary>
/// <param name="Unread">Shown with <c>●</c> and in strong type.</param>
/// <param name="State"><c>★</c> flagged, else <c>↩</c> answered, else a space.</param>
/// <param name="Trust">See <see cref="TrustAssessment.Mark"/>.</param>
/// <param name="Date">See <see cref="MessageDate.Short"/>.</param>
/// <param name="Who">The sender; in Sent the first recipient.</param>
/// <param name="Attachment">True: shown with <c>⎘</c>.</param>
public sealed record MessageRow(
    bool Unread,
    StyledSpan State,
    StyledSpan Trust,
    string Date,
    string Who,
    string Subject,
    bool Attachment
)
{
    public static MessageRow Of(MessageSummary message, DateTimeOffset now, TimeZoneInfo zone) =>
        new(
            message.Unread,
            StateOf(message.Flags),
            TrustOf(TrustAssessment.Of(message, [])),
            MessageDate.Short(message.Arrived, now, zone),
            WhoOf(message),
            message.Envelope.Subject.Length > 0 ? message.Envelope.Subject : "(no subject)",
            message.Attachments > 0
        );

    private static StyledSpan StateOf(MessageFlags flags) =>
        (flags & MessageFlags.Flagged) != 0 ? new("★", Tone.Accent)
        : (flags & MessageFlags.Answered) != 0 ? new("↩", Tone.Faint)
        : new(" ", Tone.Normal);

    private static StyledSpan TrustOf(TrustAssessment trust) => new(trust.Mark, TrustLine.ToneOf(trust.Level));

    private static string WhoOf(MessageSummary message)
    {
        if (message.Folder == MessageFolder.Sent && message.Envelope.To is [var to, ..])
            return "→ " + to.Display;
        return message.Envelope.From is [var from, ..] && from.Display.Length > 0 ? from.Display : "(no sender)";
    }
}
