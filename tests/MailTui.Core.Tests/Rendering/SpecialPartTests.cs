using MailTui.Core.Tests.Messages;

namespace MailTui.Core.Tests.Rendering;

public sealed class SpecialPartTests
{
    private const string Bounce = """
        From: MAILER-DAEMON@amazonses.com
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b
        Content-Type: text/plain

        An error occurred.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; a8-30.smtp-out.amazonses.com

        Action: failed
        Final-Recipient: rfc822; nobody@example.com
        Diagnostic-Code: smtp; 550 5.1.1 user unknown
        Status: 5.1.1

        --b--
        """;

    [Fact]
    public void A_bounce_says_who_did_not_get_it_and_why()
    {
        var text = string.Join('\n', RawMail.Document(Bounce).Layout(80).Select(line => line.Text));

        Assert.Contains("An error occurred.", text, StringComparison.Ordinal);
        Assert.Contains("Not delivered to  nobody@example.com", text, StringComparison.Ordinal);
        Assert.Contains("Reason    550 5.1.1 user unknown", text, StringComparison.Ordinal);
        Assert.Contains("Status    5.1.1 (there is no such mailbox)", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Action: failed\n\nnonsense")]
    [InlineData("\n\n\n: x\n\n\u0000\u001b[31m")]
    public void A_broken_report_is_still_read(string report)
    {
        var message = Bounce.Replace(
            "Reporting-MTA: dns; a8-30.smtp-out.amazonses.com",
            report,
            StringComparison.Ordinal
        );

        Assert.Contains("An error occurred.", RawMail.Document(message).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_winmail_dat_is_told_and_harms_nothing()
    {
        var document = RawMail.Document(
            "Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\nAAAAeJ8+IgAA////fw=="
        );

        Assert.NotNull(document.Text);
        Assert.Equal("winmail.dat", Assert.Single(document.Parts).Name);
    }
}
