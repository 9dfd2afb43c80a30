namespace MailTui.Core.Messages;

/// <summary>Where the message of a row lies. The numbers are in the database.</summary>
public enum RowSource
{
    /// <summary>An object of the bucket.</summary>
    Bucket = 0,

    /// <summary>A draft, or something in the outbox: here alone.</summary>
    Unsent = 1,

    /// <summary>A copy of what was sent that the bucket does not have.</summary>
    SentCopy = 2,
}
