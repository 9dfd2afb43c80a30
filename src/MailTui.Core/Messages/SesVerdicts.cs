namespace MailTui.Core.Messages;

/// <summary>
/// What SES itself found out about a message, believed by position only: the topmost Received must be SES's own and
/// carry the object's key, and only the fields between it and the first <c>X-SES-DKIM-SIGNATURE</c> count. Copies further
/// down are the sender's and are ignored.
/// </summary>
public sealed record SesVerdicts
{
    /// <summary>No genuine SES block: nothing is known. Shown as "not checked by SES", never as a pass.</summary>
    public static SesVerdicts Unchecked { get; } = new();

    /// <summary>True when SES's own block was found at the top.</summary>
    public bool Checked { get; init; }

    public ScanVerdict Spam { get; init; }

    public ScanVerdict Virus { get; init; }

    public AuthenticationResult Spf { get; init; }

    public AuthenticationResult Dkim { get; init; }

    public AuthenticationResult Dmarc { get; init; }

    /// <summary>The signing domains (<c>header.i</c> or <c>header.d</c>) whose dkim result is pass.</summary>
    public IReadOnlyList<string> DkimDomains { get; init; } = [];

    /// <summary>The domain that DMARC was evaluated for (<c>header.from</c>); null when absent.</summary>
    public string? DmarcDomain { get; init; }

    /// <summary>True when DMARC passed for a domain other than the one in From: the pass says nothing about From.</summary>
    public bool DmarcDomainDiffersFromFrom { get; init; }

    /// <summary>SES says that this is spam or carries a virus.</summary>
    public bool Failed => Spam == ScanVerdict.Fail || Virus == ScanVerdict.Fail;
}
