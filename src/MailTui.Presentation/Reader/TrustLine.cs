using MailTui.Core.Messages;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Reader;

/// <summary>What SES found out about a message, in words.</summary>
public static class TrustLine
{
    public static ScreenLine Of(SesVerdicts verdicts)
    {
        if (!verdicts.Checked)
            return ScreenLine.Of("? not checked by SES", Tone.Faint);

        (string sender, Tone tone) = Sender(verdicts);
        return ScreenLine
            .Of(sender, tone)
            .Append("   ")
            .Append($"spam {Word(verdicts.Spam)}", ToneOf(verdicts.Spam))
            .Append("   ")
            .Append($"virus {Word(verdicts.Virus)}", ToneOf(verdicts.Virus));
    }

    private static (string Text, Tone Tone) Sender(SesVerdicts verdicts)
    {
        string signed = verdicts.DkimDomains is { Count: > 0 } domains
            ? $"signed by {string.Join(", ", domains)}"
            : "not signed";
        return verdicts.Dmarc switch
        {
            AuthenticationResult.Pass when verdicts.DmarcDomainDiffersFromFrom => (
                $"✗ DMARC pass is for {verdicts.DmarcDomain ?? "another domain"}, not for the sender shown",
                Tone.Bad
            ),
            AuthenticationResult.Pass => ($"✓ {signed}, DMARC pass", Tone.Good),
            AuthenticationResult.Fail => ($"✗ {signed}, DMARC fail: the sender is not proven", Tone.Bad),
            AuthenticationResult.TempError or AuthenticationResult.PermError => (
                $"? {signed}, DMARC could not be checked",
                Tone.Normal
            ),
            _ => ($"? {signed}, no DMARC policy", Tone.Normal),
        };
    }

    private static string Word(ScanVerdict verdict) =>
        verdict switch
        {
            ScanVerdict.Pass => "pass",
            ScanVerdict.Fail => "FAIL",
            ScanVerdict.Gray => "unsure",
            ScanVerdict.ProcessingFailed => "scan failed",
            _ => "not scanned",
        };

    private static Tone ToneOf(ScanVerdict verdict) =>
        verdict switch
        {
            ScanVerdict.Pass => Tone.Good,
            ScanVerdict.Fail => Tone.Bad,
            ScanVerdict.Gray or ScanVerdict.ProcessingFailed => Tone.Normal,
            _ => Tone.Faint,
        };
}
