using MailTui.Core.Messages;
using MailTui.Presentation.Reader;
using MailTui.Testing.Mailboxes;

namespace MailTui.Presentation.Tests.Reader;

public sealed class TrustLineTests
{
    private static readonly SesVerdicts Sound = FakeMessage.Sound;

    [Fact]
    public void A_sound_message() => Shows("✓ signed by example.com, DMARC pass   spam pass   virus pass", Sound);

    [Fact]
    public void What_SES_did_not_check_never_looks_like_a_pass() =>
        Shows("? not checked by SES", Sound with { Checked = false });

    [Fact]
    public void A_failed_DMARC() =>
        Shows(
            "✗ signed by example.com, DMARC fail: the sender is not proven   spam pass   virus pass",
            Sound with
            {
                Dmarc = AuthenticationResult.Fail,
            }
        );

    [Fact]
    public void A_pass_for_somebody_else_is_no_pass() =>
        Shows(
            "✗ DMARC pass is for other.example, not for the sender shown   spam pass   virus pass",
            Sound with
            {
                DmarcDomain = "other.example",
                DmarcDomainDiffersFromFrom = true,
            }
        );

    [Fact]
    public void Nothing_to_go_by() =>
        Shows(
            "? not signed, no DMARC policy   spam not scanned   virus not scanned",
            new SesVerdicts { Checked = true }
        );

    [Fact]
    public void Spam_and_virus() =>
        Shows(
            "✓ signed by example.com, DMARC pass   spam FAIL   virus scan failed",
            Sound with
            {
                Spam = ScanVerdict.Fail,
                Virus = ScanVerdict.ProcessingFailed,
            }
        );

    private static void Shows(string expected, SesVerdicts verdicts) =>
        Assert.Equal(expected, TrustLine.Of(verdicts).ToString());
}
