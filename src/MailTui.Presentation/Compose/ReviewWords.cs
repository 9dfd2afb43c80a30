using MailTui.Core.Compose;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Compose;

/// <summary>What there is to know before sending, in the language of the user.</summary>
internal static class ReviewWords
{
    public static string Of(ReviewWarning warning)
    {
        string data = string.Join(", ", warning.Data);
        return warning.Kind switch
        {
            ReviewWarningKind.NoRecipient => Words.Of("Nobody would get it: it names no recipient."),
            ReviewWarningKind.BadAddress => Words.Of($"An address can not be sent to: {data}"),
            ReviewWarningKind.BadSender => Words.Of($"The sender can not be used: {data}"),
            ReviewWarningKind.TooManyRecipients => Words.Of(
                $"SES takes {warning.Data[^1]} recipients in one message; this one has {warning.Data[0]}."
            ),
            ReviewWarningKind.TooLarge => Words.Of("It is larger than the server takes."),
            ReviewWarningKind.AttachmentMissing => Words.Of(
                $"The text speaks of an attachment (“{data}”), and nothing is attached."
            ),
            ReviewWarningKind.EmptySubject => Words.Of("It has no subject."),
            ReviewWarningKind.EmptyBody => Words.Of("It has no text."),
            ReviewWarningKind.ReplyToDiffers => Words.Of($"The sender wants answers elsewhere: {data}"),
            ReviewWarningKind.ListDiffers => Words.Of(
                $"It goes to the sender alone; the message came through the list {data}."
            ),
            ReviewWarningKind.GoesToList => Words.Of($"It goes to everybody on the list {data}."),
            ReviewWarningKind.UnverifiedSender => Words.Of($"SES has not verified {data}: it will refuse the message."),
            ReviewWarningKind.ForeignSender => Words.Of($"{data} is none of this mailbox's addresses."),
            ReviewWarningKind.RevealsBcc => Words.Of(
                $"You got the message as a blind copy ({data}): an answer to all tells everybody so."
            ),
            ReviewWarningKind.DuplicateRecipients => Words.Of($"Named more than once, and sent to once: {data}"),
            ReviewWarningKind.ResentFromOther => Words.Of(
                $"SES sends nothing on from {data}, whom it does not know: forward the message instead."
            ),
            ReviewWarningKind.OpenFields => Words.Of($"Fields of the template are not filled in: {data}"),
            _ => warning.Text,
        };
    }
}
