namespace MailTui.Core.Index;

/// <summary>What <c>is:</c> asks for.</summary>
public enum MessageMark
{
    Unread,
    Read,
    Flagged,
    Answered,

    /// <summary>Encrypted by SES.</summary>
    Encrypted,
}
