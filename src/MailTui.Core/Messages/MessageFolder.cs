namespace MailTui.Core.Messages;

/// <summary>Where a message is shown: an attribute of the message, not a place in S3.</summary>
public enum MessageFolder
{
    Inbox = 0,
    Archive = 1,
    Sent = 2,
    Drafts = 3,
    Outbox = 4,
    Trash = 5,

    /// <summary>SES said FAIL for spam or virus, or the reader said so.</summary>
    Spam = 6,
}
