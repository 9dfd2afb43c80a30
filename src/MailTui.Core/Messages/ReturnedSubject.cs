using MimeKit;

namespace MailTui.Core.Messages;

/// <summary>The subject of what a delivery report returns, where the report names no id to go by.</summary>
internal static class ReturnedSubject
{
    private const int MaxParts = 100;

    /// <summary>Out of the returned header, else out of the report's own subject; null when neither tells, and for all other mail.</summary>
    /// <param name="message">Any message.</param>
    /// <param name="envelope">What its header says.</param>
    /// <param name="returnPath">The SMTP envelope sender; empty for a bounce, null when unknown.</param>
    public static string? Of(MimeMessage message, Envelope envelope, string? returnPath)
    {
        if (!ReportedIds.IsBounce(envelope, returnPath))
            return null;
        string? returned = MimeLeaves
            .Of(message.Body)
            .Take(MaxParts)
            .OfType<MessagePart>()
            .Select(part => part.Message?.Headers.FirstOrDefault(field => field.Id == HeaderId.Subject))
            .OfType<Header>()
            .Select(field => BaseSubject.Of(HeaderText.Of(field, ParserOptions.Default)))
            .FirstOrDefault(subject => subject.Length > 0);
        return returned ?? BaseSubject.OfReturned(envelope.Subject);
    }
}
