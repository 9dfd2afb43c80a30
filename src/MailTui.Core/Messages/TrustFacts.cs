using MailTui.Core.Text;

namespace MailTui.Core.Messages;

/// <summary>The verdicts of SES in words.</summary>
internal static class TrustFacts
{
    public static IReadOnlyList<TrustFact> Of(SesVerdicts verdicts) =>
        verdicts.Checked
            ? [Sender(verdicts), Scan(Phrase.Of($"spam"), verdicts.Spam), Scan(Phrase.Of($"virus"), verdicts.Virus)]
            : [new TrustFact(Phrase.Of($"not checked by SES"), TrustLevel.Unknown)];

    private static TrustFact Sender(SesVerdicts verdicts)
    {
        Phrase signed = verdicts.DkimDomains is { Count: > 0 } domains
            ? Phrase.Of($"signed by {string.Join(", ", domains)}")
            : Phrase.Of($"not signed");
        return verdicts.Dmarc switch
        {
            AuthenticationResult.Pass when verdicts.DmarcDomainDiffersFromFrom => new(
                Phrase.Of($"DMARC pass is for {Other(verdicts)}, not for the sender shown"),
                TrustLevel.Bad
            ),
            AuthenticationResult.Pass => new(Phrase.Of($"{signed}, DMARC pass"), TrustLevel.Good),
            AuthenticationResult.Fail => new(
                Phrase.Of($"{signed}, DMARC fail: the sender is not proven"),
                TrustLevel.Bad
            ),
            AuthenticationResult.TempError or AuthenticationResult.PermError => new(
                Phrase.Of($"{signed}, DMARC could not be checked"),
                TrustLevel.Neutral
            ),
            _ => new(Phrase.Of($"{signed}, no DMARC policy"), TrustLevel.Neutral),
        };
    }

    private static object Other(SesVerdicts verdicts) =>
        verdicts.DmarcDomain is { } domain ? domain : Phrase.Of($"another domain");

    private static TrustFact Scan(Phrase what, ScanVerdict verdict) =>
        verdict switch
        {
            ScanVerdict.Pass => new(Phrase.Of($"{what} pass"), TrustLevel.Good),
            ScanVerdict.Fail => new(Phrase.Of($"{what} FAIL"), TrustLevel.Bad),
            ScanVerdict.Gray => new(Phrase.Of($"{what} unsure"), TrustLevel.Neutral),
            ScanVerdict.ProcessingFailed => new(Phrase.Of($"{what} scan failed"), TrustLevel.Neutral),
            _ => new(Phrase.Of($"{what} not scanned"), TrustLevel.Unknown),
        };
}
