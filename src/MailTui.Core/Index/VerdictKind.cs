namespace MailTui.Core.Index;

/// <summary>What SES found, in one word.</summary>
public enum VerdictKind
{
    /// <summary>Not checked by SES.</summary>
    Unchecked = 0,

    /// <summary>Checked, and none of the failures below.</summary>
    Pass = 1,

    /// <summary>Spam, a virus, or DMARC failed.</summary>
    Fail = 2,
}
