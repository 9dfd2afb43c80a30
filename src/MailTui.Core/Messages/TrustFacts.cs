namespace MailTui.Core.Messages;

/// <summary>The verdicts of SES in words.</summary>
internal static class TrustFacts
{
    public static IReadOnlyList<TrustFact> Of(SesVerdicts verdicts) =>
        verdicts.Checked
            ? [Sender(verdicts), Scan("spam", verdicts.Spam), Scan("virus", verdicts.Virus)]
            : [new TrustFact("not checked by SES", TrustLevel.Unknown)];

    private static TrustFact Sender(SesVerdicts verdicts)
    {
        string signed = verdicts.DkimDomains is { Count: > 0 } domains
            ? $"signed by {string.Join(", ", domains)}"
            : "not signed";
        return verdicts.Dmarc switch
        {
            AuthenticationResult.Pass when verdicts.DmarcDomainDiffersFromFrom => new(
                $"DMARC pass is for {verdicts.DmarcDomain ?? "another domain"}, not for the sender shown",
                TrustLevel.Bad
            ),
            AuthenticationResult.Pass => new($"{signed}, DMARC pass", TrustLevel.Good),
            AuthenticationResult.Fail => new($"{signed}, DMARC fail: the sender is not proven", TrustLevel.Bad),
            AuthenticationResult.TempError or AuthenticationResult.PermError => new(
                $"{signed}, DMARC could not be checked",
                TrustLevel.Neutral
            ),
            _ => new($"{signed}, no DMARC policy", TrustLevel.Neutral),
        };
    }

    private static TrustFact Scan(string what, ScanVerdict verdict) =>
        verdict switch
        {
            ScanVerdict.Pass => new($"{what} pass", TrustLevel.Good),
            ScanVerdict.Fail => new($"{what} FAIL", TrustLevel.Bad),
            ScanVerdict.Gray => new($"{what} unsure", TrustLevel.Neutral),
            ScanVerdict.ProcessingFailed => new($"{what} scan failed", TrustLevel.Neutral),
            _ => new($"{what} not scanned", TrustLevel.Unknown),
        };
}
