namespace MailTui.Presentation.Compose;

/// <summary>What of a draft the keys go to, from top to bottom.</summary>
public enum ComposePart
{
    From,
    To,
    Cc,
    Bcc,
    Subject,
    Attachments,
    Body,
}
