using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Presentation.Reader;
using MailTui.Presentation.Tests.Text;
using MailTui.Presentation.Text;
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

    [Fact]
    public void In_Korean_findings_and_warnings_are_in_Korean()
    {
        using var korean = new Speaking("ko");
        Shows("✓ example.com 서명, DMARC 통과   스팸 발견   바이러스 통과", Sound with { Spam = ScanVerdict.Fail });

        var trust = TrustAssessment.Of(
            new MessageHead
            {
                Envelope = new Envelope { From = [new MailAddress("ann@bank.example.com", "ann@elsewhere.example")] },
                Verdicts = Sound,
                Arrived = FakeMessage.Now,
            },
            []
        );
        Assert.Equal(
            "! 보낸 사람 이름에는 ann@bank.example.com이(가) 보이지만 실제 주소는 ann@elsewhere.example입니다.",
            TrustLine.Of(trust.Warnings[0]).Text
        );
        Assert.Equal(
            "The sender's name shows ann@bank.example.com, but the address is ann@elsewhere.example.",
            trust.Warnings[0].Words
        );
    }

    [Fact]
    public void A_warning_stands_under_the_line_with_its_mark_and_is_wrapped()
    {
        MessageDocument document = new()
        {
            Head = new MessageHead
            {
                Envelope = new Envelope
                {
                    From = [new MailAddress("", "ann@example.com")],
                    To = [new MailAddress("", "me@example.com")],
                    ReplyTo = [new MailAddress("", "helpdesk-for-everything@elsewhere.example")],
                },
                Verdicts = Sound with { Dmarc = AuthenticationResult.None, DkimDomains = [] },
                Arrived = FakeMessage.Now,
                DeliveredTo = "me@example.com",
            },
        };

        string[] lines = [.. HeaderBlock.Usual(document, [], FakeMessage.Zone, 60).Select(line => line.ToString())];

        int trust = Array.FindIndex(lines, line => line.StartsWith("Trust", StringComparison.Ordinal));
        Assert.Equal("Trust    ? not signed, no DMARC policy   spam pass   virus …", lines[trust]);
        Assert.Equal("         ! An answer goes to", lines[trust + 1][..28]);
        Assert.All(lines, line => Assert.InRange(Cells.Width(line), 0, 60));
    }

    private static void Shows(string expected, SesVerdicts verdicts) =>
        Assert.Equal(
            expected,
            TrustLine.Of(TrustAssessment.Of(FakeMessage.Numbered(1) with { Verdicts = verdicts }, [])).ToString()
        );
}
