namespace MailTui.Core.Index;

/// <summary>What <c>is:</c> asks for.</summary>
public enum MessageMark
{
    Unread,
    Read,
    Flagged,
    Answered,

    /// <summary>Encrypted by SES, whether or not it could be decrypted.</summary>
    Encrypted,
}
