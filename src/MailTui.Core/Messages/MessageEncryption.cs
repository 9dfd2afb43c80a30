namespace MailTui.Core.Messages;

/// <summary>Whether SES encrypted a message (client-side, with a KMS key). The numbers are in the index.</summary>
public enum MessageEncryption
{
    None = 0,

    /// <summary>It did, and only what S3 says of the message is known.</summary>
    Sealed = 1,

    /// <summary>It did, and the message was decrypted.</summary>
    Opened = 2,
}
