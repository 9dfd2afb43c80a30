namespace MailTui.Core.Blobs.Encryption;

/// <summary>Whether two names are of one KMS key.</summary>
internal enum KeyMatch
{
    Same,

    Other,

    /// <summary>One is an alias, the other is not: only KMS knows.</summary>
    Unknown,
}
