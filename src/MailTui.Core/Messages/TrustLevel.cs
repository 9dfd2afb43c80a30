namespace MailTui.Core.Messages;

/// <summary>How far a message, or one thing known of it, can be trusted.</summary>
public enum TrustLevel
{
    /// <summary>SES did not look: it may be anything.</summary>
    Unknown = 0,

    /// <summary>Looked at, without a finding for or against.</summary>
    Neutral,

    /// <summary>Looked at and found right.</summary>
    Good,

    /// <summary>Ordinary mail seldom looks like this, and forged mail often does.</summary>
    Suspicious,

    /// <summary>Looked at and found wrong.</summary>
    Bad,
}
